#include "core/analysis/reporter.h"

#include "core/analysis/fingerprint.h"
#include "core/analysis/wanted_values.h"

#include <algorithm>

namespace bulkhead {

namespace {

Place placeOf(const Location &location)
{
    return {location.source, location.range, location.certainty};
}

/// The way to a place in another language goes on where the way to the text that holds it ends.
void appendWay(std::string &path, const std::string &further)
{
    if (!path.empty() && !further.empty())
        path += ": ";
    path += further;
}

} // namespace

namespace {

/// "changes all 3 places: lines 4, 9, 12".
Message scopeOf(SharedChange change, const std::vector<OriginPlace> &places)
{
    if (change == SharedChange::OnlyHere)
        return {RULE_TEXT("Core", "writes it out here; the other places keep the old value"), {}};
    constexpr std::size_t listed = 12;
    std::string lines;
    for (std::size_t i = 0; i < places.size() && i < listed; ++i)
        lines += (i > 0 ? ", " : "") + std::to_string(places[i].source->position(places[i].range.begin).line);
    if (places.size() > listed)
        lines += ", …";
    return {RULE_TEXT("Core", "changes all %1 places: lines %2"), {std::to_string(places.size()), lines}};
}

} // namespace

FindingBuilder &FindingBuilder::fix(Message title, Applicability applicability, PatchResult edits)
{
    if (!edits) {
        for (PatchAlternative &alternative : edits.error().alternatives)
            m_finding.choices.push_back({title,
                                         applicability,
                                         EditSet(m_finding.place.source, std::move(alternative.edits)),
                                         {},
                                         scopeOf(alternative.change, edits.error().places)});
    }
    return fix(std::move(title), applicability,
               edits.transform([&](std::vector<TextEdit> &taken) { return EditSet(m_finding.place.source, std::move(taken)); }));
}

FindingBuilder &FindingBuilder::fix(Message title, Applicability applicability, Result<EditSet> edits)
{
    if (edits)
        m_finding.fixes.push_back({std::move(title), applicability, std::move(*edits), {}});
    else if (!std::ranges::contains(m_finding.refusedFixes, edits.error().message)) // several fixes have one reason, mostly
        m_finding.refusedFixes.push_back(std::move(edits.error().message));
    return *this;
}

FindingBuilder &FindingBuilder::manualFix(Message title, PatchResult edits, const std::vector<Message> &labels)
{
    const std::size_t fixes = m_finding.fixes.size();
    const std::size_t choices = m_finding.choices.size();
    fix(std::move(title), Applicability::Manual, std::move(edits));
    const auto askFor = [&](QuickFix &made) {
        QuickFix asking = fixWithFillIns(std::move(made.title), made.edits, labels);
        asking.scope = std::move(made.scope);
        made = std::move(asking);
    };
    std::for_each(m_finding.fixes.begin() + static_cast<std::ptrdiff_t>(fixes), m_finding.fixes.end(), askFor);
    std::for_each(m_finding.choices.begin() + static_cast<std::ptrdiff_t>(choices), m_finding.choices.end(), askFor);
    return *this;
}

FindingBuilder &FindingBuilder::relate(const Location &location, Message message)
{
    m_finding.related.push_back({placeOf(location), std::move(message)});
    return *this;
}

FindingBuilder &FindingBuilder::severity(Severity severity)
{
    m_finding.severity = severity;
    return *this;
}

FindingBuilder &FindingBuilder::confidence(Confidence confidence)
{
    m_finding.confidence = confidence;
    return *this;
}

FindingBuilder &FindingBuilder::concerning(const Resource &resource, YamlNode node)
{
    return concerning(resource, Location{.source = m_finding.place.source, .range = m_finding.place.range, .node = node});
}

FindingBuilder &FindingBuilder::concerning(const Resource &resource, const Location &location)
{
    m_finding.resourceId = resource.id();
    m_finding.path = location.node.path(resource.root());
    m_finding.stablePath = location.node.stablePath(resource.root());
    appendWay(m_finding.path, location.path);
    appendWay(m_finding.stablePath, location.stablePath);
    m_finding.fingerprint = fingerprint(m_finding.rule->id, m_finding.resourceId, m_finding.stablePath, 0);
    return *this;
}

void Reporter::enter(const Resource *resource)
{
    m_resource = resource;
    m_resourceId.clear();
}

void Reporter::limited(const RuleMetadata &rule, const Resource &resource, const Location &location, Message missing)
{
    m_limited.push_back({&rule, placeOf(location), resource.id(), std::move(missing)});
}

FindingBuilder Reporter::finding(const RuleMetadata &rule, const Location &location, Message message)
{
    if (m_resource && m_resourceId.empty())
        m_resourceId = m_resource->id();
    Finding &added = m_findings.emplace_back();
    added.rule = &rule;
    added.severity = rule.severity;
    added.confidence = rule.confidence;
    added.message = std::move(message);
    added.place = placeOf(location);
    added.resourceId = m_resourceId;
    if (location.node) {
        const YamlNode root = m_resource ? m_resource->root() : YamlNode();
        added.path = location.node.path(root);
        added.stablePath = location.node.stablePath(root);
    }
    appendWay(added.path, location.path);
    appendWay(added.stablePath, location.stablePath);
    if (!location.node && added.stablePath.empty())
        added.stablePath = location.source->text(location.range);
    added.fingerprint =
        fingerprint(rule.id, m_resource ? std::string_view(m_resourceId) : location.source->path(), added.stablePath, 0);
    return FindingBuilder(added);
}

} // namespace bulkhead
