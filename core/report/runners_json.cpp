#include "core/analysis/settings_files.h"
#include "core/report/json_parts.h"
#include "core/report/json_writer.h"
#include "core/report/made_lines.h"
#include "core/report/positions.h"
#include "core/report/runners_report.h"

#include <utility>

namespace bulkhead {

namespace {

class RunnersJson {
public:
    RunnersJson(std::ostream &out, const RunnersReport &report)
        : m_report(report)
        , m_isolation(report.isolation)
        , m_json(out)
        , m_masks(report.workspace)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.field("schemaVersion", 1U);
        m_json.beginObject("tool");
        m_json.field("name", "bulkhead");
        m_json.field("version", BULKHEAD_VERSION);
        m_json.endObject();
        m_json.beginArray("runners");
        for (const RunnerFacts &facts : m_report.runners)
            runner(facts);
        m_json.endArray();
        writeNotUnderstoodJson(m_json, tellSettingsRead(m_report.workspace.notUnderstood(), &m_report.ci));
        m_json.endObject();
        m_json.finish();
    }

private:
    void place(const Location &location)
    {
        if (!location.source) {
            m_json.null("file");
            m_json.null("line");
            return;
        }
        m_json.field("file", location.source->path());
        m_json.field("line", m_positions.at(*location.source, location.range.begin).line);
    }

    void text(std::string_view key, std::string_view value)
    {
        if (value.empty())
            m_json.null(key);
        else
            m_json.field(key, value);
    }

    void runner(const RunnerFacts &facts)
    {
        const CiRunner &runner = *facts.runner;
        m_json.beginObject();
        m_json.field("system", toString(runner.system));
        m_json.field("name", runner.name);
        m_json.beginArray("roles");
        for (const CiRole role : rolesOf(runner))
            m_json.string(toString(role));
        m_json.endArray();
        place(runner.place);
        m_json.field("confidence", toString(runner.confidence));
        m_json.field("evidence", runner.evidence.english());
        text("version", runner.version);
        m_json.field("versionChosen", runner.isVersionChosen);
        text("scope", scopeText(runner));
        m_json.beginArray("tags");
        for (const std::string &tag : runner.tags)
            m_json.string(tag);
        m_json.endArray();
        m_json.beginObject("namespaces");
        text("manager", runner.managerNamespace);
        text("job", runner.jobNamespace);
        m_json.endObject();
        accounts(facts);
        m_json.field("isolation", toString(facts.verdict));
        landings(facts);
        pods(facts);
        m_json.endObject();
    }

    void accounts(const RunnerFacts &facts)
    {
        m_json.beginArray("accounts");
        for (const RunnerAccount &account : facts.accounts) {
            m_json.beginObject();
            m_json.field("role", toString(account.role));
            text("namespace", account.account.namespaceName);
            text("name", account.account.name);
            place(account.account.place);
            m_json.field("rights", toString(account.knowledge));
            m_json.field("inWorkspace", account.isInWorkspace);
            m_json.field("carriesToken", account.carriesToken);
            powers(account.held);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.field("jobMayActAsManager", toString(facts.actingAsManager.answer));
    }

    void powers(const HeldPowers &held)
    {
        m_json.beginArray("powers");
        for (const HeldPower &power : held.powers) {
            m_json.beginObject();
            m_json.field("power", toString(power.power));
            m_json.field("certainty", toString(power.certainty));
            m_json.field("clusterWide", power.isClusterWide);
            text("namespace", power.namespaceName);
            m_json.beginArray("onlyNames");
            for (const std::string &name : power.onlyNames)
                m_json.string(name);
            m_json.endArray();
            m_json.field("binding", power.grant.binding);
            place(power.grant.bindingPlace);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.field("unresolvedBindings", held.unresolved.size());
    }

    void landings(const RunnerFacts &facts)
    {
        m_json.beginArray("nodeGroups");
        for (const RunnerLanding &landing : facts.landings) {
            m_json.beginObject();
            m_json.field("group", m_isolation.groups()[landing.group].id);
            m_json.field("verdict", toString(landing.answer));
            m_json.field("leak", landing.isLeak);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void pods(const RunnerFacts &facts)
    {
        m_json.beginArray("pods");
        for (std::size_t i = 0; i < facts.runner->pods.size(); ++i) {
            const CiPod &pod = facts.runner->pods[i];
            m_json.beginObject();
            m_json.field("role", toString(pod.role));
            m_json.field("synthetic", pod.made != nullptr);
            m_json.field("id", pod.resource->id());
            place(Location::keyOf(pod.spec));
            if (const auto workload = facts.workloads[i]) {
                m_json.field("class", toString(m_isolation.workloads()[*workload].workloadClass()));
                m_json.field("classConfidence", toString(m_isolation.workloads()[*workload].classification.confidence));
            }
            if (m_report.withPods)
                yaml(pod);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void yaml(const CiPod &pod)
    {
        m_json.beginArray("yaml");
        const std::vector<MadeLine> lines = pod.made ? madeLines(*pod.made, m_masks) : std::vector<MadeLine>();
        for (const MadeLine &line : lines) {
            m_json.beginObject();
            m_json.field("text", line.text);
            place({line.cause.source, line.cause.range, {}, {}});
            m_json.field("written", line.cause.isWritten);
            m_json.endObject();
        }
        m_json.endArray();
    }

    const RunnersReport &m_report;
    const Isolation &m_isolation;
    JsonWriter m_json;
    SecretMasks m_masks;
    Positions m_positions;
};

} // namespace

void writeRunnersJson(std::ostream &out, const RunnersReport &report)
{
    RunnersJson(out, report).write();
}

} // namespace bulkhead
