package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTargetTest {
    @Test
    void uriOfLibpqIsUnderstood() {
        ConnectionTarget target = ConnectionTarget.of(
                "postgresql://al%40ice:s%3Ae+cret@db.example:6000/my%20shop?sslmode=require&connect_timeout=3",
                Map.of());
        assertThat(target.url()).isEqualTo("jdbc:postgresql://db.example:6000/my%20shop");
        assertThat(target.properties())
                .containsEntry("user", "al@ice")
                .containsEntry("password", "s:e+cret")
                .containsEntry("sslmode", "require")
                .containsEntry("connectTimeout", "3");
    }

    @Test
    void missingPartsComeFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "PGUSER", "bob", "PGPASSWORD", "pw", "PGHOST", "db1,db2", "PGPORT", "7000", "PGDATABASE", "shop");
        ConnectionTarget target = ConnectionTarget.of(null, environment);
        assertThat(target.url()).isEqualTo("jdbc:postgresql://db1:7000,db2:7000/shop");
        assertThat(target.properties()).containsEntry("user", "bob").containsEntry("password", "pw");
        assertThat(ConnectionTarget.of("postgres:///", environment).url()).isEqualTo("jdbc:postgresql://db1,db2/shop");
    }

    @Test
    void optionWinsOverDatabaseUrlWhichWinsOverVariables() {
        Map<String, String> environment = Map.of("DATABASE_URL", "postgres://u@h/d", "PGHOST", "elsewhere");
        assertThat(ConnectionTarget.of("jdbc:postgresql://x/y", environment).url())
                .isEqualTo("jdbc:postgresql://x/y");
        assertThat(ConnectionTarget.of(null, environment).url()).isEqualTo("jdbc:postgresql://h/d");
    }

    @Test
    void databaseIsThatOfTheUserUnlessNamed() {
        assertThat(ConnectionTarget.of("postgresql://carol@[::1]:5433", Map.of())
                        .url())
                .isEqualTo("jdbc:postgresql://[::1]:5433/carol");
    }

    @Test
    void othersAreRefusedInWords() {
        assertThatThrownBy(() -> ConnectionTarget.of("mysql://h/d", Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("neither postgresql:// nor jdbc:postgresql:");
        assertThatThrownBy(() -> ConnectionTarget.of(null, Map.of("PGHOST", "/var/run/postgresql")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Unix socket /var/run/postgresql");
    }
}
