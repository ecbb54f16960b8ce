package dev.seriatim.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Contract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {

    @Test
    void everyTypeOfTheContractIsKnown() {
        var listed = Contract.ofTheProject().document().at("/components/schemas/ProblemType/enum");
        var known = Stream.of(ProblemType.values()).map(type -> type.uri().toString()).toList();

        assertThat(listed).isNotEmpty().allMatch(type -> known.contains(type.textValue()));
    }
}
