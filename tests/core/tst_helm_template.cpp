// Helm templates inside TOML: what the parser is given instead, and what is known of the text they will become.

#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/ci/gitlab/runner_keys.h"
#include "core/ci/helm_template.h"
#include "core/yaml/yaml_document.h"

#include <QTest>

using namespace bulkhead;

class HelmTemplateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masksKeepEveryPlace_data();
    void masksKeepEveryPlace();
    void fills_data();
    void fills();
    void patterns_data();
    void patterns();
    void nearestKeys();
};

void HelmTemplateTest::masksKeepEveryPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::addColumn<bool>("isConditional");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("none") << "a = 1\n" << "a = 1\n" << false << false;
    QTest::newRow("in a string") << R"(a = "{{ printf "%s" .x }}")" << R"(a = "{{ printf '%s' .x }}")" << false << false;
    QTest::newRow("in a literal string") << R"(a = '{{ tpl 'x' }}')" << R"(a = '{{ tpl "x" }}')" << false << false;
    QTest::newRow("a value") << "a = {{ .x }}\nb = 2" << "a = \"` .x `\"\nb = 2" << false << false;
    QTest::newRow("items") << "a = [{{ .x }}, {{.y}}]" << "a = [\"` .x `\", \"`.y`\"]" << false << false;
    QTest::newRow("condition") << "{{- if .x }}\na = 1\n{{- end }}\n" << "#{- if .x }}\na = 1\n#{- end }}\n" << true << false;
    QTest::newRow("comment") << "# {{ include \"x\" . }}\na = 1" << "# {{ include \"x\" . }}\na = 1" << false << false;
    QTest::newRow("lines") << "{{ include \"x\" . }}\na = 1" << "{{ include \"x\" . }}\na = 1" << false << true;
    QTest::newRow("condition and value") << "{{ if .x }}a = 1{{ end }}" << "{{ if .x }}a = 1{{ end }}" << false << true;
    QTest::newRow("a key") << "a{{ .x }} = 1" << "a{{ .x }} = 1" << false << true;
    QTest::newRow("never closed") << "a = {{ .x" << "a = {{ .x" << false << true;
}

void HelmTemplateTest::masksKeepEveryPlace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);
    const MaskedTemplates found = maskTemplates(SourceText::create("config.toml", text.toStdString()));
    QCOMPARE(QString::fromStdString(std::string(found.text->bytes())), masked);
    QTEST(found.isConditional, "isConditional");
    QTEST(found.isOpen, "isOpen");
}

void HelmTemplateTest::fills_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled"); ///< null: not known
    QTest::newRow("namespace") << "{{ .Release.Namespace }}" << "ci";
    QTest::newRow("within") << "{{.Release.Name}}-jobs" << "runner-jobs";
    QTest::newRow("value") << "{{ .Values.runners.image }}" << "alpine";
    QTest::newRow("default of what is not there") << "{{ default .Release.Namespace .Values.runners.jobNamespace }}" << "ci";
    QTest::newRow("default of what is there") << "{{ default \"x\" .Values.runners.image }}" << "alpine";
    QTest::newRow("piped") << "{{- .Values.none | default \"x\" | quote -}}" << "x";
    QTest::newRow("printf") << "{{ printf '%s:%s' .Values.runners.image .Values.tag }}" << "alpine:3.20";
    QTest::newRow("coalesce") << "{{ coalesce .Values.none .Values.tag }}" << "3.20";
    QTest::newRow("masked") << "` .Values.tag `" << "3.20";
    QTest::newRow("nothing there") << "{{ .Values.none }}" << QString();
    QTest::newRow("more than is known") << "{{ include \"x\" . }}" << QString();
    QTest::newRow("parentheses") << "{{ default (printf \"x\") .Values.none }}" << QString();
    QTest::newRow("nothing to fill") << "{\"hostPID\": true}" << "{\"hostPID\": true}";
}

void HelmTemplateTest::fills()
{
    QFETCH(const QString, text);
    QFETCH(const QString, filled);
    const SourcePtr source = SourceText::create("values.yaml", "tag: \"3.20\"\nrunners: {image: alpine}\n");
    const YamlDocument values(source, TextRange{0, source->size()});
    const auto found = fillHelmTemplates(text.toStdString(), {"runner", "ci", values.root()});
    QCOMPARE(found ? QString::fromStdString(*found) : QString(), filled);
}

void HelmTemplateTest::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<bool>("admits");
    QTest::addColumn<bool>("isAnchored");
    QTest::addColumn<QString>("anchored");
    QTest::newRow("part") << "ci-.*" << "prod-ci-x" << true << false << "^ci-[a-z0-9-]*$";
    QTest::newRow("whole") << "^ci-.*$" << "prod-ci-x" << false << true << "^ci-[a-z0-9-]*$";
    QTest::newRow("one side") << "^ci" << "ci-anything" << true << false << "^ci$";
    QTest::newRow("alternatives") << "^a$|^b$" << "xa" << false << false << "";
    QTest::newRow("alternatives, open") << "a|b" << "xa" << true << false << "^(a|b)$";
    QTest::newRow("grouped") << "^(a|b)$" << "a" << true << true << "^(a|b)$";
    QTest::newRow("anything") << ".*" << "" << true << false << "";
    QTest::newRow("empty") << "" << "x" << false << false << "";
    QTest::newRow("no pattern") << "(" << "(" << false << false << "";
}

void HelmTemplateTest::patterns()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, wish);
    const OverwritePattern found(pattern.toStdString());
    QTEST(found.admits(wish.toStdString()), "admits");
    QTEST(found.isAnchored(), "isAnchored");
    QTEST(QString::fromStdString(found.anchored()), "anchored");
}

void HelmTemplateTest::nearestKeys()
{
    const auto keys = runnerKeys("runners.kubernetes");
    QVERIFY(nearestRunnerKey(keys, "allowPrivilegeEscalation") == "allow_privilege_escalation");
    QVERIFY(nearestRunnerKey(keys, "helper_memory_limt") == "helper_memory_limit");
    QVERIFY(nearestRunnerKey(keys, "frobnicate").empty());
    QVERIFY(isSecurityKey("allow_privilege_escalation"));
    QVERIFY(!isSecurityKey("helper_memory_limit"));
}

QTEST_GUILESS_MAIN(HelmTemplateTest)
#include "tst_helm_template.moc"
