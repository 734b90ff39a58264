#include "core/analysis/settings_files.h"
#include "core/report/json_writer.h"
#include "core/report/positions.h"
#include "core/report/report.h"
#include "core/report/rule_help_text.h"
#include "core/report/sarif_uri.h"
#include "core/report/shown_fixes.h"

#include <format>
#include <unordered_map>

namespace bulkhead {

namespace {

constexpr std::string_view schemaUri = "https://json.schemastore.org/sarif-2.1.0.json";

std::string_view levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::High:
        return "error";
    case Severity::Medium:
        return "warning";
    case Severity::Low:
    case Severity::Info:
        return "note";
    }
    return {};
}

/// The scale of GitHub code scanning: above 9 critical, from 7 high, from 4 medium.
std::string_view securitySeverity(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return "9.5";
    case Severity::High:
        return "8.0";
    case Severity::Medium:
        return "5.5";
    case Severity::Low:
        return "2.5";
    case Severity::Info:
        return "0.5";
    }
    return {};
}

class SarifReport {
public:
    SarifReport(std::ostream &out, const ReportInput &input)
        : m_input(input)
        , m_json(out)
        , m_root(sourceRoot(input.workspace.root()))
        , m_masks(input.workspace)
    {
    }

    void write()
    {
        m_json.beginObject();
        m_json.field("$schema", schemaUri);
        m_json.field("version", "2.1.0");
        m_json.beginArray("runs");
        m_json.beginObject();
        tool();
        invocation();
        m_json.beginObject("originalUriBaseIds");
        m_json.beginObject("%SRCROOT%");
        m_json.field("uri", m_root.uri);
        m_json.endObject();
        m_json.endObject();
        m_json.field("columnKind", "unicodeCodePoints");
        m_json.beginArray("results");
        m_input.result.forEachFinding([this](const Finding &each) { result(each); });
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        m_json.finish();
    }

private:
    void tool()
    {
        m_json.beginObject("tool");
        m_json.beginObject("driver");
        m_json.field("name", "Bulkhead");
        m_json.field("version", BULKHEAD_VERSION);
        m_json.field("semanticVersion", BULKHEAD_VERSION);
        m_json.beginArray("rules");
        for (const auto &each : m_input.catalogue.rules()) {
            m_ruleIndexes.emplace(each->metadata().id, m_ruleIndexes.size());
            rule(each->metadata());
        }
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
    }

    void text(std::string_view key, std::string_view value)
    {
        m_json.beginObject(key);
        m_json.field("text", value);
        m_json.endObject();
    }

    void rule(const RuleMetadata &rule)
    {
        const std::string markdown = m_input.ruleHelp(rule.id);
        const std::string description = helpFirstParagraph(markdown);
        m_json.beginObject();
        m_json.field("id", rule.id);
        text("shortDescription", rule.title.text);
        text("fullDescription", description.empty() ? rule.title.text : description);
        m_json.beginObject("help");
        m_json.field("text", markdown.empty() ? rule.title.text : helpPlainText(markdown));
        if (!markdown.empty())
            m_json.field("markdown", helpMarkdown(markdown));
        m_json.endObject();
        m_json.beginObject("defaultConfiguration");
        m_json.field("level", levelOf(rule.severity));
        m_json.endObject();
        m_json.beginObject("properties");
        m_json.field("security-severity", securitySeverity(rule.severity));
        m_json.field("precision", toString(rule.confidence));
        m_json.beginArray("tags");
        m_json.string("security");
        m_json.string("kubernetes");
        m_json.endArray();
        m_json.endObject();
        m_json.endObject();
    }

    void invocation()
    {
        const std::vector<RuleFailure> failures = m_input.result.allFailures();
        m_json.beginArray("invocations");
        m_json.beginObject();
        m_json.field("executionSuccessful", failures.empty());
        m_json.beginArray("toolExecutionNotifications");
        for (const NotUnderstood &entry : notUnderstoodIn(m_input.workspace, &m_input.result))
            notUnderstood(entry);
        for (const RuleFailure &failure : failures)
            ruleFailure(failure);
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
    }

    void notUnderstood(const NotUnderstood &entry)
    {
        const std::string reason = reasonText(entry.reason).text;
        const std::string detail = reasonDetail(entry);
        m_json.beginObject();
        m_json.beginObject("descriptor");
        m_json.field("id", std::format("not-understood/{}", toString(entry.reason)));
        m_json.endObject();
        m_json.field("level", entry.reason == NotUnderstood::Reason::NotKubernetes ? "note" : "warning");
        text("message", detail.empty() ? reason : reason + ": " + detail);
        m_json.beginArray("locations");
        m_json.beginObject();
        m_json.beginObject("physicalLocation");
        artifact(entry.path);
        m_json.beginObject("region");
        m_json.field("startLine", std::max(1U, entry.startLine));
        m_json.endObject();
        m_json.endObject();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

    void ruleFailure(const RuleFailure &failure)
    {
        m_json.beginObject();
        m_json.beginObject("associatedRule");
        m_json.field("id", failure.ruleId);
        m_json.endObject();
        m_json.field("level", "error");
        text("message", std::format("Rule {} failed on {}: {}", failure.ruleId, failure.path, failure.reason));
        m_json.endObject();
    }

    void artifact(std::string_view path)
    {
        m_json.beginObject("artifactLocation");
        const bool absolute = path.starts_with('/');
        m_json.field("uri", artifactUri(absolute ? std::string(path) : m_root.prefix + std::string(path)));
        if (!absolute)
            m_json.field("uriBaseId", "%SRCROOT%");
        m_json.endObject();
    }

    void region(std::string_view key, const SourceText &source, TextRange range)
    {
        const TextPosition start = m_positions.at(source, range.begin);
        const TextPosition end = m_positions.at(source, range.end);
        m_json.beginObject(key);
        m_json.field("startLine", start.line);
        m_json.field("startColumn", start.column);
        m_json.field("endLine", end.line);
        m_json.field("endColumn", end.column);
        m_json.field("byteOffset", range.begin);
        m_json.field("byteLength", range.size());
        m_json.endObject();
    }

    void physicalLocation(const Place &place)
    {
        m_json.beginObject("physicalLocation");
        artifact(place.source->path());
        region("region", *place.source, place.range);
        m_json.endObject();
    }

    void result(const Finding &finding)
    {
        m_json.beginObject();
        m_json.field("ruleId", finding.rule->id);
        if (const auto index = m_ruleIndexes.find(finding.rule->id); index != m_ruleIndexes.end())
            m_json.field("ruleIndex", index->second);
        m_json.field("level", levelOf(finding.severity));
        text("message", finding.message.english());
        m_json.beginArray("locations");
        m_json.beginObject();
        physicalLocation(finding.place);
        logicalLocation(finding);
        m_json.endObject();
        m_json.endArray();
        related(finding);
        fingerprints(finding);
        fixes(shownFixes(finding.fixes, m_masks));
        m_json.beginObject("properties");
        m_json.field("severity", toString(finding.severity));
        m_json.field("confidence", toString(finding.confidence));
        m_json.endObject();
        m_json.endObject();
    }

    void logicalLocation(const Finding &finding)
    {
        if (finding.resourceId.empty())
            return;
        m_json.beginArray("logicalLocations");
        m_json.beginObject();
        m_json.field("fullyQualifiedName", finding.path.empty() ? finding.resourceId : finding.resourceId + "#" + finding.path);
        m_json.field("kind", "resource");
        m_json.endObject();
        m_json.endArray();
    }

    void related(const Finding &finding)
    {
        if (finding.related.empty())
            return;
        m_json.beginArray("relatedLocations");
        for (std::size_t i = 0; i < finding.related.size(); ++i) {
            m_json.beginObject();
            m_json.field("id", i + 1);
            physicalLocation(finding.related[i].place);
            text("message", finding.related[i].message.english());
            m_json.endObject();
        }
        m_json.endArray();
    }

    void fingerprints(const Finding &finding)
    {
        m_json.beginObject("partialFingerprints");
        m_json.field("primaryLocationLineHash", std::format("{}:{}", finding.fingerprint, ++m_occurrences[finding.fingerprint]));
        m_json.field("bulkhead/v1", finding.fingerprint);
        m_json.endObject();
    }

    void fixes(const std::vector<const QuickFix *> &fixes)
    {
        if (fixes.empty())
            return;
        m_json.beginArray("fixes");
        for (const QuickFix *fix : fixes) {
            m_json.beginObject();
            text("description", std::format("{} ({})", fix->title.english(), toString(fix->applicability)));
            m_json.beginArray("artifactChanges");
            for (const SourceEdits &changes : fix->edits.sources())
                artifactChange(changes);
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void artifactChange(const SourceEdits &changes)
    {
        m_json.beginObject();
        artifact(changes.source->path());
        m_json.beginArray("replacements");
        for (const TextEdit &edit : changes.edits) {
            m_json.beginObject();
            region("deletedRegion", *changes.source, edit.range);
            text("insertedContent", edit.newText);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
    }

    const ReportInput &m_input;
    JsonWriter m_json;
    SourceRoot m_root;
    Positions m_positions;
    SecretMasks m_masks;
    std::unordered_map<std::string_view, std::size_t> m_ruleIndexes;
    std::unordered_map<std::string_view, std::size_t> m_occurrences; ///< by fingerprint, which the findings own
};

} // namespace

void writeSarifReport(std::ostream &out, const ReportInput &input)
{
    SarifReport(out, input).write();
}

} // namespace bulkhead
