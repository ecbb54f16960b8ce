package dev.seriatim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Says on the error stream what cannot be logged: what comes before the log is set up, or after its
 * end. Where machines read the log, it is in lines of JSON, too.
 *
 * @param isJson whether the log is
 */
record Console(boolean isJson) {

    private static final String SETTING = "quarkus.log.console.json.enabled";
    private static final String VARIABLE = "QUARKUS_LOG_CONSOLE_JSON_ENABLED";

    /** The console of a process that was started so. A command has no log, but answers. */
    static Console of(
            List<String> arguments, Properties properties, Map<String, String> variables) {
        var asked = properties.getProperty(SETTING, variables.getOrDefault(VARIABLE, ""));
        return new Console(!CommandLine.isCommand(arguments) && asked.equalsIgnoreCase("true"));
    }

    void warn(String sentence) {
        System.err.println(line("WARN", sentence));
    }

    void fail(String sentence) {
        System.err.println(line("FATAL", sentence));
    }

    void fail(Throwable failure) {
        if (isJson) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            fail(trace.toString());
        } else {
            failure.printStackTrace();
        }
    }

    String line(String level, String sentence) {
        if (!isJson) {
            return sentence;
        }
        var members = new LinkedHashMap<String, String>();
        members.put("timestamp", Instant.now().toString());
        members.put("loggerName", Console.class.getPackageName());
        members.put("level", level);
        members.put("message", sentence);
        try {
            return new ObjectMapper().writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written as JSON", impossible);
        }
    }
}
