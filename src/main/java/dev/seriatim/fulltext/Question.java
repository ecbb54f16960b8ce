package dev.seriatim.fulltext;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader looks for, ready to be asked: a condition in SQL, with its parameters. It is asked
 * in each of the languages that there are texts in; where all its words are common ones, of titles,
 * as they are spelt.
 */
public final class Question {

    private final String text;
    private final List<List<Term>> clauses;
    private final Collection<Language> languages;
    private final Owners owners;
    private final TitleQuery titles;
    private final Map<String, Object> parameters = new HashMap<>();
    private final String query;
    private final String condition;

    Question(String text, List<List<Term>> clauses, Collection<Language> languages, Owners owners) {
        this.text = text;
        this.clauses = clauses;
        this.languages = languages;
        this.owners = owners;
        this.titles = new TitleQuery(text, clauses);
        query = query(clauses, true);
        parameters.put("question", query);
        condition = matches("question") + runsAreThere();
    }

    /** As it was typed. */
    public String text() {
        return text;
    }

    /** Whether there is no word in it that says anything. */
    public boolean isEmpty() {
        return query.isEmpty();
    }

    /** Whether in one of the languages that it is asked in all its words are common ones. */
    public boolean isOfCommonWords() {
        return languages.stream()
                .anyMatch(language -> new QueryWriter(language, owners).clauses(clauses).isEmpty());
    }

    /** The {@code tsquery} to rank by, which is also the parameter {@code question}. */
    public String query() {
        return query;
    }

    /** The condition that a row {@code s} with a vector and runs answers. */
    public String condition() {
        return condition;
    }

    /** The parameters that the condition names. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** What is to be marked in the texts that answer. */
    public Hits hits(Language language) {
        return new Hits(language, wanted());
    }

    /** The leaves that an answer must have, in the order in which they stand. */
    private List<Leaf> wanted() {
        return clauses.stream()
                .flatMap(List::stream)
                .filter(Term::wanted)
                .flatMap(term -> term.leaves().stream())
                .toList();
    }

    /** The words to look for in names. */
    static Set<String> nameWords(List<List<Term>> clauses) {
        var words = new LinkedHashSet<String>();
        clauses.stream()
                .flatMap(List::stream)
                .flatMap(term -> term.leaves().stream())
                .forEach(
                        leaf -> {
                            words.addAll(Owners.words(leaf));
                            leaf.whole().map(Accents::removed).ifPresent(words::add);
                        });
        return words;
    }

    private String query(List<List<Term>> clauses, boolean ofTitles) {
        var guards = new LinkedHashMap<String, List<String>>();
        for (var language : languages) {
            var writer = new QueryWriter(language, owners);
            var asked = writer.clauses(clauses);
            if (asked.isEmpty() && ofTitles) {
                asked = titles.in(writer);
            }
            if (!asked.isEmpty()) {
                guards.computeIfAbsent(asked, query -> new ArrayList<>())
                        .add(Lexemes.quoted(language.lexeme()));
            }
        }
        return guards.entrySet().stream()
                .map(g -> "((" + String.join(" | ", g.getValue()) + ") & " + g.getKey() + ")")
                .collect(joining(" | "));
    }

    private String runsAreThere() {
        if (clauses.stream().flatMap(List::stream).noneMatch(Term::hasRuns)) {
            return "";
        }
        return clauses.stream().map(this::checked).collect(joining(" or ", " and (", ")"));
    }

    private String checked(List<Term> clause) {
        var checks = clause.stream().filter(Term::hasRuns).map(this::checked);
        return clauses.size() == 1
                ? checks.collect(joining(" and "))
                : Stream.concat(Stream.of(matches(named(query(List.of(clause), false)))), checks)
                        .collect(joining(" and ", "(", ")"));
    }

    private String checked(Term term) {
        var all = term.leaves().stream().map(this::checked).collect(joining(" and ", "(", ")"));
        return term.wanted() ? all : "not " + all;
    }

    private String checked(Leaf leaf) {
        if (leaf.runs().isEmpty()) {
            var term = new Term(true, List.of(leaf));
            return matches(named(query(List.of(List.of(term)), false)));
        }
        var runs =
                leaf.runs().stream()
                        .map(run -> "strpos(s.runs, :" + named(run) + ") > 0")
                        .collect(joining(" and ", "(", ")"));
        var borne = owners.lexemes(leaf).stream().map(Lexemes::quoted).collect(joining(" | "));
        return borne.isEmpty() ? runs : "(" + runs + " or " + matches(named(borne)) + ")";
    }

    private static String matches(String parameter) {
        return "s.vector @@ cast(:" + parameter + " as tsquery)";
    }

    private String named(String value) {
        var name = "part" + parameters.size();
        parameters.put(name, value);
        return name;
    }
}
