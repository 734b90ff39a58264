#include "core/workspace/project_file.h"
#include "tests/cli/json_schema.h"

#include <yaml-cpp/yaml.h>

#include <QFile>
#include <QTest>

#include <regex>

using namespace bulkhead;

namespace {

std::string quoted(const std::string &text)
{
    std::string json = "\"";
    for (const char c : text)
        json += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return json + '"';
}

/// As a tool that knows YAML 1.2 hands it to a JSON schema.
std::string toJson(const YAML::Node &node)
{
    if (node.IsNull())
        return "null";
    std::string json;
    if (node.IsMap()) {
        for (const auto &entry : node)
            json += (json.empty() ? "" : ",") + quoted(entry.first.Scalar()) + ':' + toJson(entry.second);
        return '{' + json + '}';
    }
    if (node.IsSequence()) {
        for (const YAML::Node &item : node)
            json += (json.empty() ? "" : ",") + toJson(item);
        return '[' + json + ']';
    }
    const bool isPlain = node.Tag() == "?" && std::regex_match(node.Scalar(), std::regex("-?[0-9]+|true|false"));
    return isPlain ? node.Scalar() : quoted(node.Scalar());
}

} // namespace

/// The JSON schema of `.bulkhead.yaml` and its reader agree on what is right and what is wrong.
class ProjectSchemaTest : public QObject {
    Q_OBJECT

    static std::string schema()
    {
        QFile file(QStringLiteral(BULKHEAD_SOURCE_DIR "/resources/bulkhead.schema.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

private Q_SLOTS:
    void agrees_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("isRight");
        const auto row = [](const char *text, bool isRight) { QTest::newRow(text) << std::string(text) << isRight; };
        row("groups:\n  - {name: ci, labels: {pool: ci}, taints: ['dedicated=ci:NoSchedule', {key: spot, effect: "
            "PreferNoSchedule}], nodes: 3, role: ci}\n",
            true);
        row("workloads:\n  - {match: {name: '*-runner'}, class: ci-job, environment: dev}\n", true);
        row("environments: {'*-dev': dev}\n", true);
        row("versions: {gitlab-runner: '17.2'}\n", true);
        row("rules: {host-pid: off, host-ipc: critical, host-network: on}\n", true);
        row("rules:\n  host-pid:\n    - {paths: [legacy/**], level: low}\n    - {level: high}\n", true);
        row("rules:\n", true);
        row("group: []\n", false);
        row("- groups\n", false);
        row("groups: {name: a}\n", false);
        row("groups: [{role: ci}]\n", false);
        row("groups: [{name: a, role: builds}]\n", false);
        row("groups: [{name: a, nodes: -1}]\n", false);
        row("groups: [{name: a, taints: ['dedicated=ci:Never']}]\n", false);
        row("groups: [{name: a, taints: [{key: x}]}]\n", false);
        row("workloads: [{class: ci-job}]\n", false);
        row("workloads: [{match: {}, class: ci-job}]\n", false);
        row("workloads: [{match: {name: a}}]\n", false);
        row("workloads: [{match: {name: a}, class: ci}]\n", false);
        row("environments: {a: [b]}\n", false);
        row("versions: {gitlab: '17.2'}\n", false);
        row("versions: {gitlab-runner: soon}\n", false);
        row("rules: {host-pid: never}\n", false);
        row("rules: {host-pid: {level: off}}\n", false);
        row("rules: {host-pid: [{paths: [a]}]}\n", false);
        row("rules: {host-pid: [{level: off, paths: a}]}\n", false);
    }

    void agrees()
    {
        QFETCH(std::string, text);
        QFETCH(bool, isRight);
        const ProjectFile file = ProjectFile::read(*SourceText::create(".bulkhead.yaml", text));
        QCOMPARE(file.problems.empty(), isRight);
        const std::string errors = test::schemaErrors(schema(), toJson(YAML::Load(text)));
        QVERIFY2(errors.empty() == isRight, errors.c_str());
    }
};

QTEST_GUILESS_MAIN(ProjectSchemaTest)
#include "tst_project_schema.moc"
