package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractShapeDifferencesTest {

    private static final String CONTRACT =
            """
            openapi: 3.1.1
            paths:
              /lamps/{name}:
                parameters:
                  - { name: name, in: path, required: true }
                get:
                  parameters:
                    - { name: limit, in: query }
                    - { name: If-None-Match, in: header }
                  responses:
                    '200': { $ref: '#/components/responses/Lamp' }
                    '404': { content: { application/json: { schema: { properties: { title: {} } } } } }
                put:
                  requestBody:
                    content: { application/json: { schema: { $ref: '#/components/schemas/Lamp' } } }
                  responses: { '204': {} }
            components:
              responses:
                Lamp: { content: { application/json: { schema: { $ref: '#/components/schemas/Lamp' } } } }
              schemas:
                Lamp:
                  allOf: [{ properties: { name: {} } }]
                  properties:
                    bulbs: { type: array, items: { properties: { watts: { minimum: 1 } } } }
                    beside: { oneOf: [{ $ref: '#/components/schemas/Lamp' }, { type: 'null' }] }
            """;
    private static final String APPLICATION =
            """
            openapi: 3.1.0
            paths:
              /lamps/{name}:
                get:
                  parameters:
                    - { name: name, in: path, required: true }
                    - { name: limit, in: query }
                  responses:
                    '200': { content: { application/json: { schema: { $ref: '#/components/schemas/LampRecord' } } } }
                put:
                  parameters:
                    - { name: name, in: path, required: true }
                  requestBody:
                    content: { application/json: { schema: { $ref: '#/components/schemas/LampRecord' } } }
                  responses: { '204': {} }
            components:
              schemas:
                Bulb: { properties: { watts: {} } }
                LampRecord:
                  properties:
                    name: {}
                    bulbs: { type: array, items: { $ref: '#/components/schemas/Bulb' } }
                    beside: { $ref: '#/components/schemas/LampRecord' }
            """;

    @Test
    void sameShapeHasNoDifferences() {
        assertThat(differences(APPLICATION)).isEmpty();
    }

    @Test
    void missingPathIsFound() {
        assertThat(differences(APPLICATION.replace("/lamps/", "/candles/")))
                .containsExactly(
                        "the API: GET /lamps/{name} is in the contract only",
                        "the API: PUT /lamps/{name} is in the contract only",
                        "the API: GET /candles/{name} is in the application only",
                        "the API: PUT /candles/{name} is in the application only");
    }

    @Test
    void missingMethodIsFound() {
        assertThat(differences(APPLICATION.replace("    put:", "    post:")))
                .containsExactly(
                        "the API: PUT /lamps/{name} is in the contract only",
                        "the API: POST /lamps/{name} is in the application only");
    }

    @Test
    void extraParameterIsFound() {
        var more =
                APPLICATION.replace(
                        "        - { name: limit, in: query }",
                        "        - { name: limit, in: query }\n        - { name: sort, in: query }");

        assertThat(differences(more))
                .containsExactly(
                        "GET /lamps/{name} takes: optional query parameter sort is in the application only");
    }

    @Test
    void parameterThatOneSideRequiresIsFound() {
        assertThat(
                        differences(
                                APPLICATION.replace(
                                        "limit, in: query", "limit, in: query, required: true")))
                .hasSize(2);
    }

    @Test
    void missingPropertyIsFoundAtEveryDepthAndInBothBodies() {
        assertThat(differences(APPLICATION.replace("watts", "colour")))
                .containsExactly(
                        "GET /lamps/{name} answers: /bulbs/*/watts is in the contract only",
                        "GET /lamps/{name} answers: /bulbs/*/colour is in the application only",
                        "PUT /lamps/{name} reads: /bulbs/*/watts is in the contract only",
                        "PUT /lamps/{name} reads: /bulbs/*/colour is in the application only");
    }

    private static List<String> differences(String application) {
        return ContractShape.differences(
                Contract.parse(CONTRACT).document(), Contract.parse(application).document());
    }
}
