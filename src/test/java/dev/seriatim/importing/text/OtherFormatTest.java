package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files for programs that have no fence around what is theirs, and prose that looks a bit alike.
 */
class OtherFormatTest {

    static Stream<Arguments> formats() {
        return Stream.of(
                arguments("title: The Lamp\ndate: 2024-03-01\n\nIt is lit.", "a text with a head"),
                arguments("Title: The Lamp\nAuthor: Ana Ruiz\n\nIt is lit.", "a text with a head"),
                arguments("layout: post\ntags: [lamp]\ntitle: A\n\nLit.", "a text with a head"),
                arguments("From: Ana <a@lamp.example>\nTo: Ben\nSubject: Oil\n\nLit.", "a mail"),
                arguments("Subject: Oil\nDate: Fri, 1 Mar 2024\nFrom: Ana\n\nLit.", "a mail"),
                arguments(
                        "Received: from lamp.example\n by mill.example\nX-A: b\n\nLit.", "a mail"),
                arguments("id,title\n1,The Lamp\n2,The Mill\n", "CSV"),
                arguments("\"id\",\"title, long\"\n1,\"The Lamp, lit\"\n2,The Mill", "CSV"),
                arguments("name;year\nLamp;1910\nMill;1911", "CSV"),
                arguments("= The Lamp\nAna Ruiz\n:toc:\n\nIt is lit.\n", "AsciiDoc"),
                arguments("= The Lamp\n\nIt is lit.\n\n== Oil\n\nMuch.", "AsciiDoc"),
                arguments(":author: Ana\n:toc:\n= The Lamp\n\nIt is lit.", "AsciiDoc"),
                arguments("#+TITLE: The Lamp\n#+AUTHOR: Ana\n\nIt is lit.", "Org"),
                arguments("#+TITLE: The Lamp\n\nIt is lit.", "Org"),
                arguments("<b>The Lamp</b><br>\n\nIt is lit.", "HTML"),
                arguments("<a href=\"/lamp\">The Lamp</a>\n\nIt is lit.", "HTML"),
                arguments("<style>\np { color: red }\n</style>\n\nLit.", "HTML"),
                arguments("<script src='a.js'></script>\n\nLit.", "HTML"),
                arguments("<center>\nThe Lamp\n</center>\n\nLit.", "HTML"),
                arguments("<span class=a>The Lamp</span>\n\nLit.", "HTML"),
                arguments("<?php echo 1;\n\nLit.", "PHP"),
                arguments("BEGIN:VCARD\nVERSION:4.0\nFN:Ana\n", "a vCard"),
                arguments("BEGIN:VCALENDAR\nVERSION:2.0\n\nX", "a calendar"),
                arguments("#!/bin/sh\n\necho lit", "a script"),
                arguments("%YAML 1.2\n---\ntitle: Lamp\n\nx", "YAML"),
                arguments(".TH LAMP 1\n.SH NAME\nlamp", "a manual page"),
                arguments(".\\\" Lit\n.Dd March 3, 2024\n.Dt LAMP 1", "a manual page"),
                arguments("#include <stdio.h>\n\nint lamp;", "source code"),
                arguments("diff --git a/x b/x\n--- a/x\n+++ b/x\n", "a patch"),
                arguments("WEBVTT\n\n00:01.000 --> 00:04.000\nLit.", "subtitles"),
                arguments("@book{lamp,\n title = {Lamp}\n}\n", "BibTeX"),
                arguments("-----BEGIN PUBLIC KEY-----\nAAAA\n", "a key"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isRefusedByName(String file, String format) {
        assertThatThrownBy(() -> parse(file))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessageStartingWith("The file is no plain text: it is " + format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title: A Word and Its Weight\n\nIt is lit.",
                "Date: A Fruit\nIt is sweet.\n\nText.",
                "From: The Lighthouse\nTo: The Ship\n\nKeep off.",
                "Subject: Object\n\nText.",
                "Salt, Fat and Acid\nFire, Water, Earth\nWind, Rain, Snow\n\nText.",
                "1,000 Mornings\n2,000 ships came in\n3,000 bells rang\n\nText.",
                "The Lamp\nIt is lit; it stays.\nIt is out; it stays so.\n\nText.",
                "= 4\n\nTwo and two are four.",
                "The Lamp\n==\n\nText.",
                "Note: This is prose\nAuthor: nobody knows\n\nText.",
                "Received: One Parcel\n\nIt came late.",
                "<b> Is for Bold\n\nIt is lit.",
                "<script> Considered\n\nIt is lit.",
                "#1 in Lamps\n\nIt is lit.",
                ".TXT Files\n\nThey are lit.",
                "BEGIN: Again\n\nIt is lit."
            })
    void proseIsNot(String file) {
        assertThat(parse(file).body()).isNotBlank();
    }

    private static ParsedArticle parse(String file) {
        return PlainTextArticle.parse(file, KnownTitles.NONE);
    }
}
