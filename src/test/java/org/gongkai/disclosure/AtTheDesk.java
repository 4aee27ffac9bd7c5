package org.gongkai.disclosure;

import static org.gongkai.disclosure.Desk.TOWN;

import java.nio.file.Path;
import org.gongkai.access.Role;
import org.gongkai.access.SignIn;
import org.gongkai.access.Staff;
import org.gongkai.database.JvmFolder;
import org.gongkai.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A town at work before each test, with a clerk, a secrecy reviewer and a mayor; one program for all test classes. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class AtTheDesk {
    static final String TITLE = "关于做好2026年农村低保动态调整工作的通知";
    static final Path DATA = JvmFolder.fresh("gongkai-desk");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignIn signIn;

    @Autowired
    MockMvcTester web;

    @Autowired
    Catalogue catalogue;

    @Autowired
    PublishedItems published;

    @Autowired
    PublishedLists lists;

    Desk desk;
    Staff clerk;
    Staff reviewer;
    Staff mayor;
    long column;

    @DynamicPropertySource
    static void ownPlace(DynamicPropertyRegistry properties) {
        properties.add("gongkai.data", DATA::toString);
        properties.add("gongkai.database-url", TestDatabase::freshUrl);
    }

    @BeforeEach
    void aTownAtWork() {
        Desk.lay(jdbc);
        desk = new Desk(jdbc, signIn, web);
        clerk = desk.hire(TOWN, "马丽", Role.CLERK);
        reviewer = desk.hire(TOWN, "李强", Role.SECRECY_REVIEWER);
        mayor = desk.hire(TOWN, "王建国", Role.LEADER);
        column = catalogue.addOwn(TOWN, "notices", "公告公示", "Notices", true).id().value();
    }

    String submitted() {
        var item = desk.draft(clerk, TITLE, column);
        desk.press(clerk, item, item + "/submission");
        return item;
    }

    String publish() {
        var item = submitted();
        desk.decide(reviewer, item, "secrecy-review", "passed", "");
        desk.decide(mayor, item, "approval", "passed", "");
        return item;
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    static ItemId id(String address) {
        return new ItemId(Long.parseLong(address.substring(address.lastIndexOf('/') + 1)));
    }
}
