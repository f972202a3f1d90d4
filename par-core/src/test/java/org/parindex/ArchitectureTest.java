package org.parindex;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house rules that a compiler cannot check. */
class ArchitectureTest {

    /** Ground floor first: a package uses only those before it. */
    private static final List<String> ORDER = List.of(
            "text", "points", "finding", "unit", "rule", "scheme", "assessment", "score", "rank", "survey", "analysis");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parindex");

    @Test
    void there_are_classes_to_look_at() {
        assertThat(CORE.size()).isGreaterThan(120);
    }

    @Test
    void packages_depend_in_one_direction() {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] above = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> "org.parindex." + name + "..")
                    .toArray(String[]::new);
            if (above.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.parindex." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(above)
                        .allowEmptyShould(true)
                        .check(CORE);
            }
        }
        slices().matching("org.parindex.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        Set<String> known = Set.copyOf(ORDER);
        CORE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.parindex."))
                .map(name -> name.substring("org.parindex.".length()).split("\\.")[0])
                .forEach(name -> assertThat(known).contains(name));
    }

    @Test
    void the_core_knows_no_files_formats_or_streams() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.apache.poi..",
                                "tools.jackson..",
                                "com.fasterxml..",
                                "java.nio.file..",
                                "java.util.logging..",
                                "org.slf4j..")
                        .or(resideInAnyPackage("java.io")
                                .and(DescribedPredicate.not(new DescribedPredicate<JavaClass>("Serializable") {
                                    @Override
                                    public boolean test(JavaClass type) {
                                        return type.getSimpleName().equals("Serializable");
                                    }
                                }))))
                .check(CORE);
    }

    @Test
    void nothing_depends_on_the_machine() {
        Set<String> forbidden = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.time.LocalDate.now",
                "java.time.Instant.now",
                "java.time.LocalDateTime.now",
                "java.util.Locale.getDefault",
                "java.util.TimeZone.getDefault",
                "java.time.ZoneId.systemDefault",
                "java.nio.charset.Charset.defaultCharset");
        for (JavaClass type : CORE) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                String target = call.getTargetOwner().getName() + "." + call.getName();
                assertThat(forbidden).as(call.getDescription()).doesNotContain(target);
                boolean localFormat = target.equals("java.lang.String.format")
                        && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(String.class);
                boolean localCase =
                        (target.equals("java.lang.String.toLowerCase") || target.equals("java.lang.String.toUpperCase"))
                                && call.getTarget().getRawParameterTypes().isEmpty();
                assertThat(localFormat || localCase).as(call.getDescription()).isFalse();
            }
        }
    }

    @Test
    void scores_are_never_binary_floating_point() {
        for (JavaClass type : CORE.that(resideInAnyPackage(
                "org.parindex.points..",
                "org.parindex.scheme..",
                "org.parindex.rule..",
                "org.parindex.assessment..",
                "org.parindex.score..",
                "org.parindex.rank.."))) {
            type.getFields()
                    .forEach(field -> assertThat(floating(field.getRawType()))
                            .as(field.getFullName())
                            .isFalse());
            type.getMethods().forEach(method -> {
                assertThat(floating(method.getRawReturnType()))
                        .as(method.getFullName())
                        .isFalse();
                method.getRawParameterTypes()
                        .forEach(one -> assertThat(floating(one))
                                .as(method.getFullName())
                                .isFalse());
            });
        }
    }

    private static boolean floating(JavaClass type) {
        return type.getBaseComponentType().isEquivalentTo(double.class)
                || type.getBaseComponentType().isEquivalentTo(float.class);
    }

    @Test
    void every_package_says_how_it_treats_null() {
        ORDER.stream()
                .filter(name -> !name.equals("survey") && CORE.containPackage("org.parindex." + name))
                .forEach(name -> assertThat(
                                CORE.getPackage("org.parindex." + name).isAnnotatedWith(NullMarked.class))
                        .as(name)
                        .isTrue());
    }

    @Test
    void public_types_show_no_library_of_ours() {
        for (JavaClass type : CORE) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(method -> {
                            String signature = method.getRawReturnType().getName() + method.getRawParameterTypes();
                            assertThat(signature).doesNotContain("com.ezylang").doesNotContain("org.apache.commons");
                        });
            }
        }
    }
}
