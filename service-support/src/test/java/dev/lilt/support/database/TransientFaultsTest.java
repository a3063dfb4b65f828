package dev.lilt.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFaultsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08006", "53100", "53300", "57P01", "57P02", "57P03", "57014", "55P03", "40001", "28P01",
                "3D000", "55000", "25006", "58000", "58030"
            })
    void shouldRetryWhatCanPass(String state) {
        assertThat(TransientFaults.isTransient(wrapped(new SQLException("secret", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "22003", "22P05", "23505", "23514", "42P01", "54000", "XX000", "0A000"})
    void shouldNotRetryWhatIsFinal(String state) {
        assertThat(TransientFaults.isTransient(wrapped(new SQLException("secret", state))))
                .isFalse();
    }

    @Test
    void shouldRetryWhenThePoolIsExhausted() {
        assertThat(TransientFaults.isTransient(wrapped(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(TransientFaults.isTransient(new SQLTransientConnectionException("secret", "22000")))
                .isTrue();
    }

    @Test
    void shouldFindTheFaultOfACommit() {
        // Given
        Exception rolledBack = new IllegalStateException("could not commit");
        rolledBack.addSuppressed(new SQLException("secret", "08006"));
        Exception lost = new IllegalStateException("could not commit", new XAException(XAException.XAER_RMFAIL));
        Exception wrong = new IllegalStateException("could not commit", new XAException(XAException.XAER_PROTO));

        // Then
        assertThat(TransientFaults.isTransient(rolledBack)).isTrue();
        assertThat(TransientFaults.isTransient(lost)).isTrue();
        assertThat(TransientFaults.isTransient(wrong)).isFalse();
    }

    @Test
    void shouldRetryATransactionThatWasRolledBackForNoReasonOfItsRows() {
        assertThat(TransientFaults.isTransient(new IllegalStateException(new RollbackException("it took too long"))))
                .isTrue();
        assertThat(TransientFaults.isTransient(
                        new IllegalStateException(new RollbackException().initCause(new SQLException("", "22021")))))
                .isFalse();
    }

    @Test
    void shouldNotRetryOurOwnFaults() {
        assertThat(TransientFaults.isTransient(new IllegalStateException("secret")))
                .isFalse();
        assertThat(TransientFaults.isTransient(null)).isFalse();
    }

    @Test
    void shouldNameTheStateAndNothingElse() {
        assertThat(TransientFaults.name(wrapped(new SQLException("secret", "22021"))))
                .isEqualTo("22021");
        assertThat(TransientFaults.name(new SQLException("secret"))).isEqualTo("SQLException");
        assertThat(TransientFaults.name(new RuntimeException(new IllegalStateException("secret"))))
                .isEqualTo("IllegalStateException");
    }

    private static Throwable wrapped(SQLException fault) {
        return new IllegalStateException(new RuntimeException(fault));
    }
}
