package dev.seriatim.importing.markdown;

import java.time.ZoneId;
import java.util.Set;

/**
 * What is known of a whole tree before its first page is read in full.
 *
 * @param files all entries
 * @param blocks the ids of paragraphs that notes link to, {@code [[Tide#^fact]]}
 * @param zone in which its times are meant
 * @param defaultLanguage of the texts that the others are translations of
 */
record SurveyedTree(
        SiteLayout layout,
        SiteSettings settings,
        FolderData data,
        SiteSections sections,
        PageLoader loader,
        LeftOutFile leftOut,
        TreePages pages,
        TreeFiles files,
        Set<String> blocks,
        ZoneId zone,
        String defaultLanguage) {

    boolean is(Generator generator) {
        return layout.is(generator);
    }
}
