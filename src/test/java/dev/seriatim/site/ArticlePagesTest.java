package dev.seriatim.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://s.example/read/{slug}       | https://s.example/read/noon          | noon
                    https://s.example/read/{slug}       | HTTP://S.EXAMPLE:80/read/noon/       | noon
                    https://s.example/read/{slug}       | https://s.example./read/noon         |
                    https://s.example/read/{slug}       | //s.example/read/no%6fn?a=b#c        | noon
                    https://s.example/read/{slug}       | /read/noon?next=/read/dusk           | noon
                    https://s.example/read/{slug}       | /read/noon/dusk                      |
                    https://s.example/read/{slug}       | /read/Noon                           |
                    https://s.example/read/{slug}       | /read/                               |
                    https://s.example/read/{slug}       | read/noon                            |
                    https://s.example/read/{slug}       | https://s.example:8443/read/noon     |
                    https://s.example/read/{slug}       | https://other.example/read/noon      |
                    https://s.example/read/{slug}       | https://me@s.example/read/noon       |
                    https://s.example/read/{slug}       | ftp://s.example/read/noon            |
                    https://s.example/read/{slug}       | https://s.example                    |
                    https://s.example/read/{slug}       | https://s.example/v1/articles/noon   | noon
                    https://s.example/read/{slug}       | /v1/articles/noon?body=text          | noon
                    https://s.example/read/{slug}       | /v1/articles/noon/related            |
                    https://s.example/read/{slug}       | https://base.example/v1/articles/noon| noon
                    https://s.example/read/{slug}       | https://o.example/v1/articles/noon   |
                    https://s.example/read/{slug}       | /articles/noon                       |
                    https://s.example:8443/{slug}       | https://s.example:8443/noon          | noon
                    https://s.example:8443/{slug}       | https://s.example/noon               |
                    https://s.example/read/{slug}/      | /read/noon                           | noon
                    https://s.example/read/{slug}.html  | /read/noon.html#c                    | noon
                    https://s.example/read/{slug}.html  | /read/noon                           |
                    https://s.example/a/essay-{slug}/x  | /a/essay-to-you/x/                   | to-you
                    https://s.example/?p={slug}         | https://s.example/?p=noon            | noon
                    https://s.example/?p={slug}         | https://s.example?utm=1&p=noon#c     | noon
                    https://s.example/?p={slug}         | https://s.example/?up=noon           |
                    https://s.example/?p={slug}&k=essay | /?k=essay&utm=1&p=noon               | noon
                    https://s.example/?p={slug}&k=essay | /?p=noon&k=author                    |
                    https://s.example/read/{slug}?k=v   | /read/noon?utm=1                     | noon
                    https://s.example/#/read/{slug}     | https://s.example/?utm=1#/read/noon  | noon
                    https://s.example/#/read/{slug}     | https://s.example/#/read/noon/dusk   |
                    https://bücher.example/né/{slug}    | https://xn--bcher-kva.example/n%c3%a9/noon | noon
                    https://xn--bcher-kva.example/{slug}| https://BÜCHER.example/noon          | noon
                    https://bücher.example/{slug}       | https://b%C3%BCcher.ex%61mple/noon   | noon
                    https://bücher.example/{slug}       | https://b%FCcher.example/noon        |
                    https://s.example/{slug}            | https://s.example%2Fnoon/noon        |
                    https://s.example/{slug}            | https://s%2.example/noon             |
                    https://s.example/#/read/{slug}     | https://s.example/#/read/noon/       | noon
                    https://s.example/#/read/{slug}/    | /#/read/noon                         | noon
                    https://base.example/{slug}         | /noon                                | noon
                    https://base.example/{slug}         | /by-ines                             | by-ines
                                                        | /articles/noon                       | noon
                                                        | https://base.example/articles/noon/  | noon
                                                        | https://s.example/articles/noon      |
                    https://s.example/{slug}            | /on-rain                             |
                    https://s.example/{slug}            | /by-ines                             |
                    https://s.example/{slug}            | /noon                                | noon
                    """)
    void articleIsToldByTheAddressOfItsPage(String template, String address, String slug) {
        var templates =
                new UrlTemplates(
                        template,
                        null,
                        "https://s.example/by-{slug}",
                        "https://s.example/on-{slug}",
                        null);
        var pages =
                new SiteDescription(null, "https://base.example/", templates, "en", null, null)
                        .articlePages();

        var found = PageAddress.of(address).flatMap(pages::slug);

        assertThat(found).isEqualTo(Optional.ofNullable(slug));
    }
}
