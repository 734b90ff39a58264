#include "core/report/runner_facts.h"

#include "core/text/text_origin.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace bulkhead {

namespace {

/// Which runners each resource and each line of a file belong to.
class Places {
public:
    explicit Places(const CiInventory &ci)
    {
        for (std::size_t runner = 0; runner < ci.runners().size(); ++runner) {
            for (const CiPod &pod : ci.runners()[runner].pods)
                addPod(runner, pod);
        }
    }

    [[nodiscard]] std::vector<std::size_t> runnersOf(const Finding &finding) const
    {
        std::vector<std::size_t> found;
        if (const auto at = m_byResource.find(finding.resourceId); at != m_byResource.end() && !finding.resourceId.empty())
            found = at->second;
        if (const SourcePtr &source = finding.place.source) {
            const auto file = m_byLine.find(source->path());
            if (file != m_byLine.end())
                addLine(found, file->second, source->lines().lineAt(finding.place.range.begin));
        }
        std::ranges::sort(found);
        const auto [first, last] = std::ranges::unique(found);
        found.erase(first, last);
        return found;
    }

private:
    using Lines = std::multimap<std::uint32_t, std::size_t>;

    static void addLine(std::vector<std::size_t> &found, const Lines &lines, std::uint32_t line)
    {
        for (auto [at, end] = lines.equal_range(line); at != end; ++at)
            found.push_back(at->second);
    }

    void addPod(std::size_t runner, const CiPod &pod)
    {
        m_byResource[pod.resource->id()].push_back(runner);
        if (!pod.made)
            return;
        const SourcePtr &made = pod.made->source();
        for (std::uint32_t line = 0; line < made->lines().lineCount(); ++line) {
            TextRange range = made->lineRange(made->lines().lineStart(line));
            range.begin += static_cast<ByteOffset>(std::min(made->text(range).find_first_not_of(" -"), std::size_t(range.size())));
            if (!range.isEmpty())
                addCause(runner, placeInFile(made, range));
        }
    }

    void addCause(std::size_t runner, const OriginPlace &cause)
    {
        if (!cause.source)
            return;
        Lines &lines = m_byLine[cause.source->path()];
        const std::uint32_t line = cause.source->lines().lineAt(cause.range.begin);
        const auto [first, last] = lines.equal_range(line);
        if (std::ranges::none_of(first, last, [runner](const auto &entry) { return entry.second == runner; }))
            lines.emplace(line, runner);
    }

    std::unordered_map<std::string, std::vector<std::size_t>> m_byResource;
    std::map<std::string, Lines, std::less<>> m_byLine;
};

} // namespace

std::vector<std::vector<const Finding *>> findingsByRunner(const AnalysisResult &result)
{
    std::vector<std::vector<const Finding *>> all;
    if (!result.ci)
        return all;
    all.resize(result.ci->runners().size());
    const Places places(*result.ci);
    result.forEachFinding([&](const Finding &finding) {
        for (const std::size_t runner : places.runnersOf(finding))
            all[runner].push_back(&finding);
    });
    return all;
}

} // namespace bulkhead
