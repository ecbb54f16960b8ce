package dev.seriatim.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a key to be made.
 *
 * @param expiresAt when it stops working; never, if nothing is said
 */
public record ApiKeyDraft(
        @NotBlank(message = "say who or what will hold the key")
                @CodePointLength(max = 100, message = "use at most 100 characters")
                @Pattern(regexp = "\\P{Cntrl}*", message = "leave control characters out")
                String name,
        @NotEmpty(message = "name at least one scope")
                @UniqueElements(message = "name each scope once")
                List<Scope> scopes,
        @Nullable Instant expiresAt) {}
