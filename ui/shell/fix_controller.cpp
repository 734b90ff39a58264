#include "ui/shell/fix_controller.h"

#include "core/workspace/workspace_loader.h"
#include "ui/shell/finding_lookup.h"
#include "ui/workspace/document_change.h"

#include <QtConcurrent>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr ByteOffset evaluatedBytes = 2 * 1024 * 1024; // above it the answer would come too late to help

const QuickFix *safeFix(const Finding &finding)
{
    const auto found = std::ranges::find(finding.fixes, Applicability::Safe, &QuickFix::applicability);
    return found == finding.fixes.end() ? nullptr : &*found;
}

bool staysIn(const QuickFix &fix, const std::string &path)
{
    return std::ranges::all_of(fix.edits.sources(), [&](const SourceEdits &part) { return part.source->path() == path; });
}

/// Where the placeholder of a manual fix stands in the text that the fix left.
std::optional<TextRange> placeholderAfter(const QuickFix &fix, const SourceText &after)
{
    if (fix.placeholder.empty())
        return std::nullopt;
    for (const SourceEdits &part : fix.edits.sources()) {
        ByteOffset added = 0; // by the edits before; wraps where they removed more
        for (const TextEdit &edit : part.edits) {
            const std::size_t at = edit.newText.rfind(fix.placeholder);
            if (part.source->path() == after.path() && at != std::string::npos) {
                const ByteOffset begin = edit.range.begin + added + static_cast<ByteOffset>(at);
                return TextRange{begin, begin + static_cast<ByteOffset>(fix.placeholder.size())};
            }
            added += static_cast<ByteOffset>(edit.newText.size()) - edit.range.size();
        }
    }
    return std::nullopt;
}

/// What one fix changes among the findings of the workspace; in a worker thread.
std::optional<FindingDifference> outcomeOf(const Analyzer &analyzer, const AnalysisOptions &options,
                                           const AnalysisSnapshot &snapshot, const QuickFix &fix, const CancelToken &cancel)
{
    const auto changed = FixApplier::apply(fix.edits);
    if (!changed || !snapshot.result)
        return std::nullopt;
    Workspace after = snapshot.workspace;
    std::set<std::string> paths;
    for (const ChangedSource &change : *changed) {
        const ManifestPtr today = after.manifest(change.before->path());
        if (!today || today->source()->bytes() != change.before->bytes())
            return std::nullopt; // made for another text than the one that is checked
        after = after.with(readManifest(change.after, {1}, cancel));
        paths.insert(change.after->path());
    }
    const AnalysisResult result = analyzer.analyze(after, options, {1}, cancel, snapshot.result.get());
    if (cancel.isCancelled())
        return std::nullopt;
    return difference(fingerprintsIn(*snapshot.result, paths), fingerprintsIn(result, paths));
}

} // namespace

FixController::FixController(WorkspaceController &workspace, AnalysisController &analysis, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_analysis(analysis)
{
    connect(&analysis, &AnalysisController::resultReady, this, &FixController::compare);
}

FixController::~FixController()
{
    m_evaluation.cancel();
}

void FixController::apply(const FindingPtr &finding, std::size_t fix)
{
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): whoever named it may drop it when the text changes
    const FindingPtr kept = finding;
    const QuickFix *const taken = kept ? offeredFix(*kept, fix) : nullptr;
    if (!taken || !take(taken->edits))
        return;
    const EditorDocument *document = m_workspace.document(kept->place.source->path());
    const auto range = placeholderAfter(*taken, *document->source());
    if (!range)
        return;
    m_before.reset(); // the check after it counts for nothing while the value is missing
    Q_EMIT valueWanted({document->source(), *range, Location::Certainty::Written});
    Q_EMIT notice(tr("Type the value: %1 only holds its place. Ctrl+Z takes it back.").arg(toQString(taken->placeholder)));
}

void FixController::apply(const EditSet &edits)
{
    take(edits);
}

bool FixController::take(const EditSet &edits)
{
    Before before;
    for (const SourceEdits &part : edits.sources())
        before.paths.insert(part.source->path());
    if (m_analysis.snapshot().result)
        before.fingerprints = fingerprintsIn(*m_analysis.snapshot().result, before.paths);
    const std::vector<std::string> paths(before.paths.begin(), before.paths.end());
    m_before = std::move(before);
    if (auto done = m_workspace.apply(edits); !done) {
        m_before.reset();
        Q_EMIT warning(translated(done.error().message));
        return false;
    }
    Q_EMIT applied(paths);
    return true;
}

void FixController::compare(const AnalysisSnapshot &snapshot)
{
    if (!m_before || m_analysis.isRunning())
        return;
    const auto [fixed, fresh] = difference(m_before->fingerprints, fingerprintsIn(*snapshot.result, m_before->paths));
    m_before.reset();
    Q_EMIT notice(tr("Fixed %1, new %2. Ctrl+Z takes it back, Ctrl+S saves.").arg(fixed).arg(fresh));
}

void FixController::proposeAllSafe(const std::string &path)
{
    propose(path, {tr("All safe fixes in %1").arg(toQString(path)), tr("No finding in this file has a safe fix.")},
            [path](const Finding &finding) {
                const QuickFix *fix = safeFix(finding);
                return fix && staysIn(*fix, path) ? fix : nullptr;
            });
}

void FixController::proposeAllOfRule(const std::string &path, const std::string &ruleId)
{
    const QString rule = toQString(ruleId);
    const ProposalTexts texts{tr("All fixes for %1 in %2").arg(rule, toQString(path)),
                              tr("Nothing found by %1 in this file can be fixed without a value from you.").arg(rule)};
    propose(path, texts, [path, ruleId](const Finding &finding) {
        const bool fits = finding.rule->id == ruleId && !finding.fixes.empty()
            && finding.fixes.front().applicability != Applicability::Manual && staysIn(finding.fixes.front(), path);
        return fits ? &finding.fixes.front() : nullptr;
    });
}

void FixController::propose(const std::string &path, const ProposalTexts &texts, const FixApplier::Choice &choose)
{
    const ManifestPtr manifest = m_analysis.snapshot().workspace.manifest(path);
    if (!manifest)
        return;
    const auto work = [&analyzer = m_analysis.analyzer(), options = m_analysis.options(), manifest, choose] {
        return std::make_shared<FixApplier::FixAllResult>(
            FixApplier::fixAll(Workspace({}, {manifest}, {}), analyzer, options, choose));
    };
    QtConcurrent::run(work).then(
        this, [this, texts](const std::shared_ptr<FixApplier::FixAllResult> &result) { takeProposal(texts, *result); });
}

void FixController::takeProposal(const ProposalTexts &texts, const FixApplier::FixAllResult &result)
{
    EditSet edits;
    for (const ChangedSource &change : result.changed)
        std::ignore = edits.add(EditSet(change.before, {smallestEdit(change.before->bytes(), change.after->bytes())}));
    if (edits.isEmpty())
        Q_EMIT notice(texts.nothing);
    else
        Q_EMIT proposed({texts.title, edits, result.applied});
}

void FixController::evaluate(const FindingPtr &finding)
{
    m_evaluation.cancel();
    m_evaluation = {};
    if (!finding || !finding->place.source || finding->place.source->size() > evaluatedBytes)
        return;
    for (std::size_t i = 0; i < finding->fixes.size(); ++i) {
        const auto work = [&analyzer = m_analysis.analyzer(), options = m_analysis.options(), snapshot = m_analysis.snapshot(),
                           finding, i, cancel = m_evaluation] {
            return cancel.isCancelled() ? std::nullopt : outcomeOf(analyzer, options, snapshot, finding->fixes[i], cancel);
        };
        QtConcurrent::run(work).then(this, [this, finding, i](const std::optional<FindingDifference> &outcome) {
            if (outcome)
                Q_EMIT evaluated(finding, i, tr("closes %1, opens %2").arg(outcome->fixed).arg(outcome->fresh));
        });
    }
}

} // namespace bulkhead
