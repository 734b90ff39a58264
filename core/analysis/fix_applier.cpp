#include "core/analysis/fix_applier.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

bool parsesWhole(const Manifest &manifest)
{
    return std::ranges::none_of(manifest.stream().documents(),
                                [](const YamlStream::Document &document) { return document.yaml->problem().has_value(); });
}

/// One pass: takes the chosen fixes of one manifest that do not overlap.
class Pass {
public:
    void take(const QuickFix &fix)
    {
        for (const SourceEdits &source : fix.edits.sources()) {
            const auto found = m_bySource.find(source.source->path());
            const bool clash = found != m_bySource.end()
                && std::ranges::any_of(source.edits, [&](const TextEdit &edit) { return overlaps(found->second, edit); });
            if (clash) {
                ++left;
                return;
            }
        }
        for (const SourceEdits &source : fix.edits.sources()) {
            Edits &edits = m_bySource[source.source->path()];
            edits.source = source.source;
            for (const TextEdit &edit : source.edits)
                edits.byPlace.emplace(edit.range, edit);
        }
        ++taken;
    }

    [[nodiscard]] std::vector<SourceEdits> edits() const
    {
        std::vector<SourceEdits> all;
        for (const auto &[path, edits] : m_bySource) {
            SourceEdits &one = all.emplace_back(SourceEdits{edits.source, {}});
            for (const auto &[range, edit] : edits.byPlace)
                one.edits.push_back(edit);
        }
        return all;
    }

    std::size_t taken = 0;
    std::size_t left = 0;

private:
    struct Edits {
        SourcePtr source;
        std::map<TextRange, TextEdit> byPlace;
    };

    /// Edits that only touch count as overlapping: what they mean together is for the next pass to see.
    static bool overlaps(const Edits &edits, const TextEdit &edit)
    {
        const auto after = edits.byPlace.lower_bound({edit.range.begin, 0});
        if (after != edits.byPlace.end() && after->first.begin <= edit.range.end)
            return true;
        return after != edits.byPlace.begin() && std::prev(after)->first.end >= edit.range.begin;
    }

    std::map<std::string, Edits> m_bySource;
};

} // namespace

Result<std::vector<ChangedSource>> FixApplier::apply(const EditSet &edits)
{
    std::vector<ChangedSource> changed;
    for (const SourceEdits &source : edits.sources()) {
        SourcePtr after = source.source->withBytes(applyEdits(source.source->bytes(), source.edits));
        if (parsesWhole(*Manifest::parse(source.source)) && !parsesWhole(*Manifest::parse(after)))
            return failure(RULE_TEXT("Core", "The fix would leave text that is not valid YAML; nothing was changed"), {},
                           source.source->path());
        changed.push_back({source.source, std::move(after)});
    }
    return changed;
}

FixApplier::FixAllResult FixApplier::fixAll(const Workspace &workspace, const Analyzer &analyzer, const AnalysisOptions &options,
                                            const Choice &choose, const FixAllRun &run)
{
    FixAllResult all{workspace, {}, 0, 0};
    std::map<std::string, ChangedSource> changed;
    AnalysisResult result;
    for (int number = 0; number < maximumPasses && !run.cancel.isCancelled(); ++number) {
        result = analyzer.analyze(all.workspace, options, run.jobs, run.cancel, number == 0 ? run.known : &result);
        Pass pass;
        result.forEachFinding([&](const Finding &finding) {
            if (const QuickFix *fix = choose(finding))
                pass.take(*fix);
        });
        all.leftForNextPass = pass.left;
        if (pass.taken == 0 || run.cancel.isCancelled())
            break;
        all.applied += pass.taken;
        if (run.progress)
            run.progress(all.applied);
        for (const SourceEdits &edits : pass.edits()) {
            const SourcePtr after = edits.source->withBytes(applyEdits(edits.source->bytes(), edits.edits));
            changed.try_emplace(after->path(), ChangedSource{edits.source, after}).first->second.after = after;
            all.workspace = all.workspace.with(Manifest::parse(after, run.jobs, run.cancel));
        }
    }
    for (auto &[path, source] : changed)
        all.changed.push_back(std::move(source));
    return all;
}

} // namespace bulkhead
