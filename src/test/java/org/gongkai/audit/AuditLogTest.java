package org.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.gongkai.database.OnBothServers;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothServers
class AuditLogTest {
    private JdbcClient jdbc;
    private AuditLog log;
    private AuditChain chain;
    private TransactionTemplate transaction;

    @BeforeEach
    void aLogOfThree() {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        log = new AuditLog(jdbc, Clock.systemUTC());
        chain = new AuditChain(jdbc);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        for (int i = 1; i <= 3; i++) {
            var item = i;
            transaction.executeWithoutResult(_ -> log.record("account/7", "published", "item/" + item, 1L, ""));
        }
    }

    @Test
    void anUntouchedLogHolds() {
        assertThat(chain.verify()).isEqualTo(new AuditChain.Proof(3, Optional.empty()));
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntry() {
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set actor = 'account/8'").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoGetsAroundTheDatabaseIsFoundOut() {
        jdbc.sql("alter table audit_entry disable trigger all").update();
        jdbc.sql("update audit_entry set actor = 'account/8' where position = 2").update();
        assertThat(chain.verify().brokenAt()).hasValue(2L);
    }

    @Test
    void aRemovedEntryIsFoundOut() {
        jdbc.sql("alter table audit_entry disable trigger all").update();
        jdbc.sql("delete from audit_entry where position = 2").update();
        assertThat(chain.verify().brokenAt()).hasValue(2L);
    }

    @Test
    void anEntrySlippedInBehindTheLastIsFoundOut() {
        jdbc.sql(
                        """
                        insert into audit_entry (position, at, actor, authority_id, action, subject, detail, previous_hash, hash)
                        select 4, at, actor, authority_id, action, 'item/9', detail, hash, sha256(hash) from audit_entry where position = 3
                        """)
                .update();
        assertThat(chain.verify().brokenAt()).hasValue(4L);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFoundOut() {
        jdbc.sql("alter table audit_entry disable trigger all").update();
        jdbc.sql("update audit_entry set position = -position where position > 1").update();
        jdbc.sql("update audit_entry set position = 5 + position where position < 0").update();
        assertThat(chain.verify().brokenAt()).hasValue(2L);
    }

    @Test
    void aStepThatFailsLeavesNoEntryAndNoGap() {
        transaction.executeWithoutResult(step -> {
            log.record("account/7", "published", "item/4", 1L, "");
            step.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> log.record("account/7", "published", "item/5", 1L, ""));
        assertThat(chain.verify()).isEqualTo(new AuditChain.Proof(4, Optional.empty()));
    }

    @Test
    void manyAtOnceLeaveNoGap() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var item = i;
                threads.execute(() -> transaction.executeWithoutResult(_ -> log.record("visitor", "asked", "request/" + item, null, "")));
            }
        }
        assertThat(chain.verify().entries()).isEqualTo(43);
        assertThat(chain.verify().holds()).isTrue();
    }
}
