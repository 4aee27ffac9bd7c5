package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.CatalogueChanged;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.ItemKind;
import org.gongkai.disclosure.ItemLine;
import org.gongkai.disclosure.ItemPublished;
import org.gongkai.disclosure.ItemRevised;
import org.gongkai.disclosure.ItemWithdrawn;
import org.gongkai.disclosure.PastItemsTaken;
import org.gongkai.disclosure.PublicItem;
import org.gongkai.disclosure.PublishedItems;
import org.gongkai.disclosure.PublishedLists;
import org.gongkai.disclosure.SystemText;
import org.gongkai.disclosure.Systems;
import org.gongkai.disclosure.SystemsChanged;
import org.gongkai.disclosure.Validity;
import org.gongkai.document.Files;
import org.gongkai.screening.Gate;
import org.gongkai.screening.Release;
import org.gongkai.screening.ReleasedTitle;
import org.gongkai.search.SearchDocument;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No word of an item gets onto the public site, into a feed or into the index but through the gate. */
class OnlyReleasesLeaveTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.gongkai");
    private static final String PORTAL = "org.gongkai.portal..";

    @Test
    void onlyTheGateMakesReleasesAndTheirTitles() {
        constructors()
                .that(describe("make what is released", it -> it.getOwner().isEquivalentTo(Release.class) || it.getOwner().isEquivalentTo(ReleasedTitle.class)))
                .should()
                .bePackagePrivate()
                .andShould()
                .onlyBeCalled()
                .byClassesThat(belongToAnyOf(Gate.class))
                .check(PROGRAM);
    }

    @Test
    void whatAPageIsWrittenFromHoldsNoWordsOfItsOwn() {
        assertThat(words(PublicItem.class)).containsExactly("path", "indexNumber");
        assertThat(words(ItemLine.class)).containsExactly("path");
        assertThat(Arrays.stream(PublicItem.class.getRecordComponents()).map(RecordComponent::getType)).contains(Release.class);
        assertThat(Arrays.stream(ItemLine.class.getRecordComponents()).map(RecordComponent::getType)).contains(ReleasedTitle.class);
        assertThat(Arrays.stream(SearchDocument.class.getRecordComponents()).map(RecordComponent::getType)).contains(Release.class);
    }

    /** Beside items it shows the catalogue and the systems (制度), which are the body's own standing texts. */
    @Test
    void thePortalKnowsNothingOfItemsButWhatWasReleased() {
        classes()
                .that()
                .resideInAPackage(PORTAL)
                .should()
                .onlyDependOnClassesThat(resideInAPackage("org.gongkai.disclosure..").negate().or(belongToAnyOf(
                        PublishedItems.class, PublicItem.class, PublishedLists.class, ItemLine.class, ItemId.class, ItemKind.class, Validity.class,
                        Catalogue.class, Category.class, CategoryId.class, Systems.class, SystemText.class,
                        ItemPublished.class, ItemRevised.class, ItemWithdrawn.class, PastItemsTaken.class, CatalogueChanged.class, SystemsChanged.class)))
                .check(PROGRAM);
    }

    @Test
    void thePortalReadsNoRecordsAndNoFileThatItWasNotHanded() {
        noClasses()
                .that()
                .resideInAPackage(PORTAL)
                .and()
                .doNotHaveSimpleName("ViewStore") // counts how often a page was asked for
                .should()
                .callMethodWhere(describe("ask the database", call -> call.getTargetOwner().isEquivalentTo(JdbcClient.class)))
                .orShould()
                .callMethodWhere(describe(
                        "find a file", call -> call.getTargetOwner().isEquivalentTo(Files.class) && !call.getName().equals("open")))
                .check(PROGRAM);
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .toList();
    }
}
