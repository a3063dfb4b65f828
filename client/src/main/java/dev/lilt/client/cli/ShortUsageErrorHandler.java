package dev.lilt.client.cli;

import dev.lilt.client.language.Messages;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells a mistake on the command line in one line, and where the whole usage is; exit 2. */
final class ShortUsageErrorHandler implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        String line = String.valueOf(mistake.getMessage()).replaceFirst("^Error: ", "");
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("lilt: " + Messages.text("usage.mistake", line, help));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
