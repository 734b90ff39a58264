#include "core/analysis/settings_files.h"
#include "core/kube/pod_security/pod_security.h"
#include "core/report/json_parts.h"
#include "core/report/json_writer.h"
#include "core/report/positions.h"
#include "core/report/report.h"
#include "core/report/shown_fixes.h"
#include "core/text/text_origin.h"

#include <unordered_map>

namespace bulkhead {

namespace {

class JsonReport {
public:
    JsonReport(std::ostream &out, const ReportInput &input)
        : m_input(input)
        , m_json(out)
        , m_masks(input.workspace)
    {
        if (!input.result.isolation)
            return;
        for (const Workload &workload : input.result.isolation->workloads())
            m_classes.emplace(workload.resource, workload.workloadClass());
    }

    void write()
    {
        m_json.beginObject();
        m_json.field("schemaVersion", 1U);
        m_json.beginObject("tool");
        m_json.field("name", "bulkhead");
        m_json.field("version", BULKHEAD_VERSION);
        m_json.endObject();
        const std::vector<NotUnderstood> notUnderstood = notUnderstoodIn(m_input.workspace, &m_input.result);
        summary(notUnderstood.size());
        m_json.beginArray("resources");
        for (const ManifestPtr &manifest : m_input.workspace.manifests()) {
            for (const Resource &object : manifest->resources())
                resource(object, Origin::Written);
        }
        madePods();
        m_json.endArray();
        m_json.beginArray("findings");
        m_input.result.forEachFinding([this](const Finding &each) { finding(each); });
        m_json.endArray();
        writeNotUnderstoodJson(m_json, notUnderstood);
        limitedAnswers();
        failures();
        m_json.endObject();
        m_json.finish();
    }

private:
    enum class Origin : std::uint8_t { Written, Made };

    /// Pods that CI controllers will make stand where their runner is defined.
    void madePods()
    {
        if (!m_input.result.ci)
            return;
        for (const CiRunner &runner : m_input.result.ci->runners()) {
            for (const CiPod &pod : runner.pods) {
                if (pod.made)
                    resource(*pod.resource, Origin::Made);
            }
        }
    }

    void summary(std::size_t notUnderstood)
    {
        const InputCounts counts = countInput(m_input.workspace);
        m_json.beginObject("summary");
        m_json.field("files", counts.files);
        m_json.field("documents", counts.documents);
        m_json.field("resources", counts.resources);
        m_json.field("notUnderstood", notUnderstood);
        m_json.field("limitedAnswers", m_input.result.limitedCount());
        m_json.field("durationMs", static_cast<std::uint64_t>(std::max<std::int64_t>(0, m_input.duration.count())));
        m_json.beginObject("findings");
        const FindingCounts findings = countFindings(m_input.result);
        for (std::size_t i = 0; i < std::size(findings.bySeverity); ++i)
            m_json.field(toString(static_cast<Severity>(i)), findings.bySeverity[i]);
        m_json.field("suppressed", 0U);
        m_json.endObject();
        m_json.endObject();
    }

    void resource(const Resource &object, Origin origin)
    {
        const OriginPlace place = placeInFile(object.source(), object.root().range());
        const SourceText &source = *place.source;
        const TextRange range = place.range;
        m_json.beginObject();
        m_json.field("id", object.id());
        m_json.field("apiVersion", object.apiVersion());
        m_json.field("kind", object.kind());
        m_json.field("namespace", object.namespaceName());
        m_json.field("name", object.name());
        m_json.field("file", source.path());
        m_json.field("line", m_positions.at(source, range.begin).line);
        m_json.field("endLine", m_positions.at(source, range.isEmpty() ? range.end : range.end - 1).line);
        if (const auto level = podSecurityLevel(object, PodSecurityVersions::latestOf(m_input.options.kubeVersion)))
            m_json.field("podSecurityLevel", toString(*level));
        else
            m_json.null("podSecurityLevel");
        if (const auto workload = m_classes.find(&object); workload != m_classes.end())
            m_json.field("workloadClass", toString(workload->second));
        else
            m_json.null("workloadClass");
        m_json.field("synthetic", origin == Origin::Made);
        m_json.endObject();
    }

    void range(const SourceText &source, TextRange range)
    {
        const TextPosition start = m_positions.at(source, range.begin);
        const TextPosition end = m_positions.at(source, range.end);
        m_json.beginObject("range");
        m_json.field("startLine", start.line);
        m_json.field("startColumn", start.column);
        m_json.field("endLine", end.line);
        m_json.field("endColumn", end.column);
        m_json.field("startByte", range.begin);
        m_json.field("endByte", range.end);
        m_json.endObject();
    }

    void finding(const Finding &finding)
    {
        const SourceText &source = *finding.place.source;
        m_json.beginObject();
        m_json.field("ruleId", finding.rule->id);
        m_json.field("severity", toString(finding.severity));
        m_json.field("confidence", toString(finding.confidence));
        m_json.field("message", finding.message.english());
        m_json.field("file", source.path());
        range(source, finding.place.range);
        m_json.field("implied", finding.place.certainty == Location::Certainty::Implied);
        m_json.field("path", finding.path);
        m_json.field("resource", finding.resourceId);
        related(finding);
        m_json.field("fingerprint", finding.fingerprint);
        m_json.field("new", true);
        m_json.null("suppressed");
        fixes("fixes", finding.fixes);
        fixes("choices", finding.choices);
        m_json.beginArray("refusedFixes");
        for (const Message &reason : finding.refusedFixes)
            m_json.string(reason.english());
        m_json.endArray();
        m_json.endObject();
    }

    void fixes(std::string_view field, std::span<const QuickFix> all)
    {
        m_json.beginArray(field);
        for (const QuickFix *each : shownFixes(all, m_masks))
            writeFixJson(m_json, *each);
        m_json.endArray();
    }

    void related(const Finding &finding)
    {
        m_json.beginArray("related");
        for (const RelatedPlace &place : finding.related) {
            m_json.beginObject();
            m_json.field("file", place.place.source->path());
            range(*place.place.source, place.place.range);
            m_json.field("message", place.message.english());
            m_json.endObject();
        }
        m_json.endArray();
    }

    void limitedAnswers()
    {
        m_json.beginArray("limitedAnswers");
        m_input.result.forEachLimited([this](const LimitedAnswer &answer) {
            m_json.beginObject();
            m_json.field("ruleId", answer.rule->id);
            m_json.field("missing", answer.missing.english());
            m_json.field("file", answer.place.source->path());
            range(*answer.place.source, answer.place.range);
            m_json.field("resource", answer.resourceId);
            m_json.endObject();
        });
        m_json.endArray();
    }

    void failures()
    {
        m_json.beginArray("ruleFailures");
        for (const RuleFailure &failure : m_input.result.allFailures()) {
            m_json.beginObject();
            m_json.field("ruleId", failure.ruleId);
            m_json.field("file", failure.path);
            m_json.field("reason", failure.reason);
            m_json.endObject();
        }
        m_json.endArray();
    }

    const ReportInput &m_input;
    JsonWriter m_json;
    Positions m_positions;
    SecretMasks m_masks;
    std::unordered_map<const Resource *, WorkloadClass> m_classes; ///< of a resource with several pods: its first one's
};

} // namespace

void writeJsonReport(std::ostream &out, const ReportInput &input)
{
    JsonReport(out, input).write();
}

} // namespace bulkhead
