package dev.seriatim.article;

import dev.seriatim.http.text.WebUrl;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * A book or paper that an article refers to; ISBN with or without hyphens, DOI without a resolver's
 * address.
 */
public record WorkCited(
        @NotBlank(message = "give the work's title")
                @CodePointLength(max = 500, message = "use at most 500 characters")
                String title,
        @Size(max = 50, message = "name at most 50 authors")
                List<
                                @NotNull(message = "write a name")
                                @CodePointLength(
                                        min = 1,
                                        max = 200,
                                        message = "use 1 to 200 characters")
                                String>
                        authors,
        @Nullable @Min(value = -3000, message = YEARS) @Max(value = 3000, message = YEARS)
                Integer year,
        @Nullable @WebUrl String url,
        @Nullable
                @Pattern(
                        regexp = "(?:[0-9]-?){9}[0-9Xx]|(?:[0-9]-?){12}[0-9]",
                        message = "write 10 or 13 digits, with or without hyphens")
                String isbn,
        @Nullable
                @Pattern(
                        regexp = "(?U)10\\.[0-9]{4,9}/\\S{1,200}",
                        message = "write it as 10.prefix/suffix, without a resolver's address")
                String doi) {

    private static final String YEARS = "give a year from -3000 to 3000";

    /** No authors named is an empty list. */
    public WorkCited {
        authors = authors == null ? List.of() : authors;
    }
}
