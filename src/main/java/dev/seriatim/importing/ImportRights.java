package dev.seriatim.importing;

import dev.seriatim.access.Caller;
import dev.seriatim.access.Scope;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.seriatim.SeriatimFormat;
import jakarta.enterprise.context.ApplicationScoped;

/** What whoever asks for an import must be allowed to do. */
@ApplicationScoped
class ImportRights {

    private final Formats formats;
    private final Caller caller;

    ImportRights(Formats formats, Caller caller) {
        this.formats = formats;
        this.caller = caller;
    }

    /**
     * How the import is to be done, if the caller may have it done so.
     *
     * @throws ProblemException 400 naming the parameter that cannot be meant; forbidden
     */
    ImportOptions options(ImportParameters parameters) {
        formats.refuseUnknown(parameters.format);
        var options = parameters.options();
        if (parameters.format.equals(SeriatimFormat.NAME)) {
            refuseTrying(options);
        }
        mustBeAllowed(options);
        return options;
    }

    // Of an export, the HTML is taken as it is.
    private void refuseTrying(ImportOptions options) {
        caller.mustHave(Scope.ADMIN, "Bringing a library back needs the scope admin.");
        if (options.dryRun()) {
            throw ProblemException.parameter(
                    "dryRun",
                    "is not for exports: a library comes back as a whole, or not at all.");
        }
    }

    /**
     * Lets nobody publish who may not.
     *
     * @throws ProblemException forbidden
     */
    void mustBeAllowed(ImportOptions options) {
        if (options.publish()) {
            caller.mustHave(
                    Scope.PUBLISH,
                    "Publishing needs the scope publish; send publish=false to make drafts.");
        }
    }

    /**
     * Lets nobody take an import back who may not.
     *
     * @throws ProblemException forbidden
     */
    void mayUndo() {
        caller.mustHave(Scope.PUBLISH, "Taking articles from readers needs the scope publish.");
    }
}
