package dev.communique.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theReadmeSaysOfEachCodeWhenClientsGetIt() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("| code | when |"));
        String codes = table.substring(0, table.indexOf("\n\n")).lines().map(row -> row.split("\\|")[1]).reduce("", String::concat);
        List<String> told = Pattern.compile("`([A-Z_]+)`").matcher(codes).results().map((MatchResult code) -> code.group(1)).sorted()
                .toList();

        assertEquals(Arrays.stream(ErrorCode.values()).map(Enum::name).sorted().toList(), told);
    }
}
