package org.gongkai.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class twice: on the program's own PostgreSQL and on the one of Debian's package, so that its SQL is shown
 * to mean the same on both. {@link TestDatabase#fresh()} gives databases of the one whose turn it is; keep them in
 * instance fields (a static field would stay with the first). Where Debian's is not installed its half is skipped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(EachServer.class)
public @interface OnBothServers {}
