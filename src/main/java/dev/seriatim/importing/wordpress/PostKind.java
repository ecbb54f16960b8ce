package dev.seriatim.importing.wordpress;

import java.util.Optional;
import java.util.Set;

/** What becomes of items by their type and status. */
final class PostKind {

    /** What no reader reads, or what is part of something else. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "attachment",
                    "revision",
                    "nav_menu_item",
                    "custom_css",
                    "customize_changeset",
                    "oembed_cache",
                    "user_request",
                    "guest-author",
                    "product_variation",
                    "shop_order",
                    "shop_order_refund",
                    "shop_coupon",
                    "shop_subscription",
                    "scheduled-action",
                    "feedback",
                    "jp_pay_order",
                    "jp_pay_product",
                    "wpcf7_contact_form",
                    "wpforms",
                    "mc4wp-form",
                    "elementor_library",
                    "elementor_snippet",
                    "amp_validated_url",
                    "et_pb_layout",
                    "fl-builder-template",
                    "tablepress_table",
                    "popup",
                    "cookielawinfo",
                    "spectra-popup",
                    "ml-slider",
                    "ml-slide",
                    "safecss",
                    "polylang_mo");

    private static final Set<String> LEFT_OUT_STATUSES =
            Set.of("trash", "auto-draft", "spam", "request-pending", "request-completed");

    private PostKind() {}

    /** As what an item is left out and counted; nothing if it becomes an article. */
    static Optional<String> leftOut(WordPressItem item) {
        String type = item.type();
        if (LEFT_OUT.contains(type) || type.startsWith("wp_") || type.startsWith("acf-")) {
            return Optional.of(type);
        }
        if (LEFT_OUT_STATUSES.contains(item.status())) {
            return Optional.of(item.status());
        }
        boolean isEmpty = item.word("title").isEmpty() && item.word("content:encoded").isEmpty();
        return isEmpty ? Optional.of("empty " + type) : Optional.empty();
    }
}
