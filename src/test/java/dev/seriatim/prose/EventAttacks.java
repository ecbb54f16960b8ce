package dev.seriatim.prose;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every event that runs a script in some browser, on elements that it comes to. */
final class EventAttacks {

    private static final List<String> EVENTS =
            List.of(
                    ("abort afterprint afterscriptexecute animationcancel animationend"
                                    + " animationiteration animationstart auxclick beforecopy beforecut"
                                    + " beforeinput beforematch beforepaste beforeprint"
                                    + " beforescriptexecute beforetoggle beforeunload begin blur bounce"
                                    + " cancel canplay canplaythrough change click close contextmenu copy"
                                    + " cuechange cut dblclick drag dragend dragenter dragexit dragleave"
                                    + " dragover dragstart drop durationchange emptied end ended error"
                                    + " finish focus focusin focusout formdata fullscreenchange"
                                    + " gesturechange gestureend gesturestart gotpointercapture hashchange"
                                    + " input invalid keydown keypress keyup languagechange load"
                                    + " loadeddata loadedmetadata loadstart lostpointercapture message"
                                    + " mousedown mouseenter mouseleave mousemove mouseout mouseover"
                                    + " mouseup mousewheel offline online pagehide pageshow paste pause"
                                    + " play playing pointercancel pointerdown pointerenter pointerleave"
                                    + " pointermove pointerout pointerover pointerrawupdate pointerup"
                                    + " popstate progress propertychange ratechange readystatechange"
                                    + " repeat reset resize scroll scrollend search securitypolicyviolation"
                                    + " seeked seeking select selectionchange selectstart show slotchange"
                                    + " stalled start storage submit suspend timeupdate toggle touchcancel"
                                    + " touchend touchmove touchstart transitioncancel transitionend"
                                    + " transitionrun transitionstart unhandledrejection unload"
                                    + " volumechange waiting webkitanimationend webkittransitionend wheel"
                                    + " zoom")
                            .split(" "));

    private static final List<String> ELEMENTS =
            List.of(
                    "<xss id=x tabindex=1 on%s=alert(1)>x</xss>",
                    "<img src=x on%s=\"alert(1)\">",
                    "<svg><animate on%s=alert(1) attributeName=x dur=1s></svg>",
                    "<video controls autoplay on%s='alert(1)'><source src=x></video>",
                    "<a name=x href=x contenteditable on%s=alert(1)>x</a>",
                    "<details open on%s=alert(1)><summary>x</summary></details>",
                    "<input autofocus on%s=alert(1)>",
                    "<body on%s=alert(1)>",
                    "<h2 id=x on%s = alert(1)>x</h2>",
                    "<marquee width=1 loop=1 on%s=alert(1)>x</marquee>",
                    "<p id=\"x\" on%s=`alert(1)`>x</p>");

    private EventAttacks() {}

    static Stream<String> all() {
        return IntStream.range(0, EVENTS.size())
                .mapToObj(i -> ELEMENTS.get(i % ELEMENTS.size()).formatted(EVENTS.get(i)));
    }
}
