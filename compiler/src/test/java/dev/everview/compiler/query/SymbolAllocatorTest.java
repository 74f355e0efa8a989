package dev.everview.compiler.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.CompileException;
import org.junit.jupiter.api.Test;

final class SymbolAllocatorTest {
    @Test
    void definitionsWithoutEndAreRefusedAndMayBeTriedInAnotherWay() {
        SymbolAllocator symbols = new SymbolAllocator();
        assertThatThrownBy(() -> take(symbols, Integer.MAX_VALUE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("multiply out to more than 500000 columns");

        SymbolAllocator other = symbols.successor();
        assertThat(other.fresh("a", SqlType.BOOL).id()).isEqualTo(500_001);
    }

    private static void take(SymbolAllocator symbols, int count) {
        for (int i = 0; i < count; i++) {
            symbols.fresh("a", SqlType.BOOL);
        }
    }
}
