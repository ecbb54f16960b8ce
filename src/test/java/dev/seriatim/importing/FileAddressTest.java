package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Shore/Low Tide.md, Shore/High Tide.md, Low%20Tide.md",
        "Shore/Low Tide.md, Sea/Deep/Gull.md, ../../Shore/Low%20Tide.md#sand",
        "tide.md, Sea/Gull.md, ../tide.md",
        "Sea/tide.md, gull.md, Sea/tide.md",
        "Sea/50% wet?.md, Sea/gull.md, 50%25%20wet%3F.md",
        "Sea/a%20b.md, Sea/gull.md, a%2520b.md",
        "Sea/no #1.md, Sea/gull.md, no%20%231.md",
        "Sea/tide/index.md, Sea/gull.md, tide/index.md"
    })
    void linksBetweenFilesAreFoundAgain(String target, String from, String link) {
        var article =
                FoundArticle.at(new SourceKey("markdown", "", target), new Place(target, null))
                        .base(target)
                        .build();

        var addresses = OldAddress.of(article, "https://shore.example");
        var meant = OldAddress.of(link, from, "https://shore.example");

        assertThat(meant.map(OldAddress::text)).get().isIn(addresses);
    }
}
