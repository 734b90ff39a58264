#include "core/report/isolation_fixes.h"
#include "core/report/isolation_report.h"
#include "core/report/isolation_texts.h"
#include "core/report/json_parts.h"
#include "core/report/json_writer.h"
#include "core/report/positions.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

/// Each fix is tried on all workloads and groups; so many placements may be judged for the fixes of one report.
constexpr std::size_t placementsForFixes = 20'000'000;

class IsolationJson {
public:
    IsolationJson(std::ostream &out, const IsolationReport &report)
        : m_report(report)
        , m_isolation(report.isolation)
        , m_json(out)
        , m_notUnderstood(report.workspace.notUnderstood())
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
        summary();
        m_json.beginArray("nodeGroups");
        for (std::size_t i = 0; i < m_isolation.groups().size(); ++i)
            group(i);
        m_json.endArray();
        m_json.beginArray("workloads");
        for (std::size_t i = 0; i < m_isolation.workloads().size(); ++i)
            workload(i);
        m_json.endArray();
        m_json.field("verdict", toString(m_isolation.verdict().state));
        environments();
        m_json.beginArray("leaks");
        const std::size_t placements = std::max<std::size_t>(1, m_isolation.groups().size() * m_isolation.workloads().size());
        const std::size_t leaksWithFixes = placementsForFixes / placements;
        std::size_t leaks = 0;
        m_isolation.forEachLeak([&](const Leak &each) { leak(each, leaks++ < leaksWithFixes); });
        m_json.endArray();
        m_leaksWithoutFixes = leaks - std::min(leaks, leaksWithFixes);
        m_json.field("leaksWithoutFixes", m_leaksWithoutFixes);
        limits();
        writeNotUnderstoodJson(m_json, m_notUnderstood);
        m_json.endObject();
        m_json.finish();
    }

private:
    void summary()
    {
        const InputCounts input = countInput(m_report.workspace);
        const Verdict &verdict = m_isolation.verdict();
        m_json.beginObject("summary");
        m_json.field("text", verdictSentence(verdict).english());
        m_json.field("files", input.files);
        m_json.field("resources", input.resources);
        m_json.field("notUnderstood", m_notUnderstood.size());
        m_json.field("durationMs", static_cast<std::uint64_t>(std::max<std::int64_t>(0, m_report.duration.count())));
        m_json.field("nodeGroups", m_isolation.groups().size());
        m_json.field("assumed", m_isolation.isAssumed());
        m_json.field("workloads", m_isolation.workloads().size());
        counts(verdict);
        m_json.endObject();
    }

    void counts(const Verdict &verdict)
    {
        m_json.field("ciWorkloads", verdict.ciWorkloads);
        m_json.field("applicationWorkloads", verdict.applicationWorkloads);
        m_json.beginObject("leaks");
        m_json.field("ciToApplication", verdict.leaks.ciToApplication);
        m_json.field("applicationToCi", verdict.leaks.applicationToCi);
        m_json.field("ciEnvironmentMix", verdict.leaks.environmentMix);
        m_json.field("soft", verdict.leaks.soft);
        m_json.field("conditional", verdict.leaks.conditional);
        m_json.field("unknown", verdict.leaks.unknown);
        m_json.endObject();
    }

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

    void labels(const Labels &labels)
    {
        m_json.beginObject("labels");
        for (const auto &[key, value] : labels)
            m_json.field(key, value);
        m_json.endObject();
    }

    void group(std::size_t index)
    {
        const NodeGroup &group = m_isolation.groups()[index];
        const GroupUse &use = m_isolation.use(index);
        m_json.beginObject();
        m_json.field("id", group.id);
        m_json.field("name", group.name);
        m_json.field("source", toString(group.source));
        if (group.nodeCount)
            m_json.field("nodes", *group.nodeCount);
        else
            m_json.null("nodes");
        labels(group.labels);
        taints(group);
        m_json.field("role", toString(use.role));
        m_json.field("home", toString(use.home));
        m_json.field("environment", group.environment);
        m_json.field("unschedulable", group.isUnschedulable);
        m_json.field("assumed", group.isAssumed());
        place(group.place);
        requirements(group);
        m_json.beginArray("members");
        for (const NodeMember &member : group.members) {
            m_json.beginObject();
            m_json.field("name", member.name);
            place(member.place);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    void taints(const NodeGroup &group)
    {
        m_json.beginArray("taints");
        for (const GroupTaint &each : group.taints) {
            m_json.beginObject();
            m_json.field("key", each.taint.key);
            m_json.field("value", each.taint.value);
            m_json.field("effect", toString(each.taint.effect));
            m_json.field("assumed", each.isAssumed);
            place(each.place);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void requirements(const NodeGroup &group)
    {
        m_json.beginArray("requirements");
        for (const NodeRequirement &requirement : group.requirements)
            m_json.string(requirement.text());
        m_json.endArray();
    }

    void workload(std::size_t index)
    {
        const Workload &workload = m_isolation.workloads()[index];
        const Classification &classification = workload.classification;
        m_json.beginObject();
        m_json.field("resource", workload.resource->id());
        m_json.field("class", toString(classification.workloadClass));
        m_json.field("environment", workload.environment);
        m_json.field("confidence", toString(classification.confidence));
        m_json.field("evidence", classification.evidence.english());
        m_json.field("path", workload.podSpec.path(workload.resource->root()));
        place(Location::written(workload.podSpec));
        m_json.beginArray("placements");
        for (std::size_t group = 0; group < m_isolation.groups().size(); ++group)
            placement(group, m_isolation.explain(index, group));
        m_json.endArray();
        m_json.endObject();
    }

    void landing(const Landing &landing)
    {
        m_json.field("verdict", toString(landing.answer));
        m_json.field("conditional", landing.isConditional);
        m_json.field("discouraged", landing.isDiscouraged);
    }

    void placement(std::size_t group, const Placement &placement)
    {
        m_json.beginObject();
        m_json.field("group", m_isolation.groups()[group].id);
        landing(placement.landing);
        reasons(placement);
        m_json.endObject();
    }

    void reasons(const Placement &placement)
    {
        m_json.beginArray("reasons");
        for (const PlacementReason &reason : placement.reasons) {
            m_json.beginObject();
            m_json.field("code", reason.code);
            m_json.field("message", reason.message.english());
            place(placeOf(reason));
            m_json.field("result", toString(reason.result));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void environments()
    {
        m_json.beginArray("environments");
        for (const auto &[environment, verdict] : m_isolation.verdictsByEnvironment()) {
            m_json.beginObject();
            m_json.field("environment", environment);
            m_json.field("verdict", toString(verdict.state));
            counts(verdict);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void leak(const Leak &leak, bool withFixes)
    {
        m_json.beginObject();
        m_json.field("direction", toString(leak.direction));
        m_json.field("workload", m_isolation.workloads()[leak.workload].resource->id());
        m_json.field("group", m_isolation.groups()[leak.group].id);
        landing(leak.landing);
        const Placement placement = m_isolation.explain(leak.workload, leak.group);
        reasons(placement);
        m_json.beginArray("fixes");
        if (withFixes) {
            for (const QuickFix &fix : leakFixes(m_isolation, leak))
                writeFixJson(m_json, fix);
        }
        m_json.endArray();
        m_json.endObject();
    }

    void limits()
    {
        m_json.beginArray("limits");
        for (const Message &limit : isolationLimits(m_isolation))
            m_json.string(limit.english());
        if (m_leaksWithoutFixes > 0)
            m_json.string(std::format("Fixes of {} leaks were not worked out: there are too many", m_leaksWithoutFixes));
        m_json.endArray();
    }

    const IsolationReport &m_report;
    const Isolation &m_isolation;
    JsonWriter m_json;
    std::vector<NotUnderstood> m_notUnderstood;
    Positions m_positions;
    std::size_t m_leaksWithoutFixes = 0; ///< for which none were looked for
};

} // namespace

void writeIsolationJson(std::ostream &out, const IsolationReport &report)
{
    IsolationJson(out, report).write();
}

} // namespace bulkhead
