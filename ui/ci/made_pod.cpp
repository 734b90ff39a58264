#include "ui/ci/made_pod.h"

#include "core/report/made_lines.h"
#include "ui/ci/runner_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(MadePod)
};

/// Where the nodes of a made pod stand, by their path.
std::map<std::string, ByteOffset> offsetsByPath(const CiPod &pod)
{
    std::map<std::string, ByteOffset> offsets;
    const YamlNode root = pod.resource->root();
    for (YamlIndex i = 0; i < root.document()->nodeCount(); ++i) {
        const YamlNode node(root.document(), i);
        if (node.key() || node.parent().isSequence())
            offsets.emplace(node.path(root), node.entryRange().begin);
    }
    return offsets;
}

/// Puts findings on the lines of a pod.
class FindingLines {
public:
    FindingLines(const CiPod &pod, const std::vector<MadeLine> &lines)
        : m_id(pod.resource->id())
        , m_offsets(offsetsByPath(pod))
        , m_lines(lines)
    {
    }

    /// The finding's own line, else the first one that is caused where it stands.
    [[nodiscard]] std::optional<std::size_t> lineOf(const Finding &finding) const
    {
        if (finding.resourceId == m_id) {
            if (const auto at = m_offsets.find(finding.path); at != m_offsets.end())
                return lineAt(at->second);
        }
        const auto isExact = [&](const MadeLine &line) {
            return line.cause.source == finding.place.source && line.cause.range.begin == finding.place.range.begin;
        };
        if (const auto exact = std::ranges::find_if(m_lines, isExact); exact != m_lines.end())
            return static_cast<std::size_t>(exact - m_lines.begin());
        const std::uint32_t wanted = finding.place.source->lines().lineAt(finding.place.range.begin);
        const auto near = std::ranges::find_if(m_lines, [&](const MadeLine &line) {
            return line.cause.source && line.cause.source->path() == finding.place.source->path()
                && line.cause.source->lines().lineAt(line.cause.range.begin) == wanted;
        });
        return near == m_lines.end() ? std::nullopt : std::optional(static_cast<std::size_t>(near - m_lines.begin()));
    }

private:
    [[nodiscard]] std::optional<std::size_t> lineAt(ByteOffset offset) const
    {
        const auto holds = [offset](const MadeLine &line) { return offset >= line.range.begin && offset <= line.range.end; };
        const auto at = std::ranges::find_if(m_lines, holds);
        return at == m_lines.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - m_lines.begin()));
    }

    std::string m_id;
    std::map<std::string, ByteOffset> m_offsets;
    const std::vector<MadeLine> &m_lines;
};

QString causeText(const OriginPlace &cause)
{
    const QString place = placeOf(cause.source, cause.range);
    if (place.isEmpty())
        return Tr::tr("default");
    return cause.isWritten ? place : Tr::tr("default, implied by %1").arg(place);
}

} // namespace

MadePodPtr MadePod::build(RunnerListPtr list, std::size_t runner, std::size_t pod)
{
    auto made = std::make_shared<MadePod>();
    made->list = std::move(list);
    made->runner = runner;
    made->pod = pod;
    SecretMasks masks(made->list->workspace());
    const std::vector<MadeLine> lines = madeLines(*made->ciPod().made, masks);
    for (const MadeLine &line : lines) {
        const auto certainty = line.cause.isWritten ? Location::Certainty::Written : Location::Certainty::Implied;
        made->lines.push_back(
            {toQString(line.text), causeText(line.cause), {line.cause.source, line.cause.range, certainty, {}}, {}});
    }
    const FindingLines places(made->ciPod(), lines);
    for (const Finding *finding : made->list->rows()[runner].findings) {
        if (const auto line = places.lineOf(*finding))
            made->lines[*line].findings.emplace_back(made->list->result(), finding);
    }
    for (MadePodLine &line : made->lines)
        std::ranges::stable_sort(line.findings, {}, [](const FindingPtr &finding) { return finding->severity; });
    return made;
}

QString MadePod::text() const
{
    QStringList texts;
    for (const MadePodLine &line : lines)
        texts.append(line.text);
    return texts.join(u'\n');
}

} // namespace bulkhead
