#include "ui/shell/fix_controller.h"

#include "core/analysis/wanted_values.h"
#include "ui/shell/finding_lookup.h"
#include "ui/shell/fix_outcome.h"

#include <QtConcurrent>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr ByteOffset evaluatedBytes = 2 * 1024 * 1024; // above it the answer would come too late to help
constexpr int kPatienceInMilliseconds = 300; // nobody wonders before that

const QuickFix *safeFix(const Finding &finding)
{
    const auto found = std::ranges::find(finding.fixes, Applicability::Safe, &QuickFix::applicability);
    return found == finding.fixes.end() ? nullptr : &*found;
}

bool staysIn(const QuickFix &fix, const std::string &path)
{
    return std::ranges::all_of(fix.edits.sources(), [&](const SourceEdits &part) { return part.source->path() == path; });
}

const QuickFix *chosenFix(const Finding &finding, const FixScope &scope)
{
    const QuickFix *fix = safeFix(finding);
    if (!scope.ruleId.empty()) {
        const bool fits = finding.rule->id == scope.ruleId && !finding.fixes.empty()
            && finding.fixes.front().applicability != Applicability::Manual;
        fix = fits ? &finding.fixes.front() : nullptr;
    }
    return fix && (scope.path.empty() || staysIn(*fix, scope.path)) ? fix : nullptr;
}

/// The values that a manual fix asks for in one file, in the text that it left.
std::vector<FillInPlace> placesAfter(const QuickFix &fix, std::size_t source)
{
    std::vector<FillInPlace> places;
    for (const WantedValue &wanted : fix.wanted) {
        if (wanted.source == source)
            places.push_back({rangeAfter(fix, wanted), translated(wanted.label)});
    }
    return places;
}

} // namespace

FixController::FixController(WorkspaceController &workspace, AnalysisController &analysis, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_analysis(analysis)
{
    connect(&analysis, &AnalysisController::resultReady, this, &FixController::compare);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceInMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT working(m_workingTitle); });
}

FixController::~FixController()
{
    m_evaluation.cancel();
    m_changeEvaluation.cancel();
    m_proposal.cancel();
    m_pool.waitForDone(); // the analyzer goes with the window
}

void FixController::apply(const FindingPtr &finding, std::size_t fix)
{
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): whoever named it may drop it when the text changes
    const FindingPtr kept = finding;
    const QuickFix *const taken = kept ? offeredFix(*kept, fix) : nullptr;
    if (!taken || !take(taken->edits))
        return;
    if (taken->wanted.empty())
        return;
    m_before.reset(); // the check after it counts for nothing while the values are missing
    const std::size_t source = taken->wanted.front().source;
    const EditorDocument *document = m_workspace.document(taken->edits.sources()[source].source->path());
    const std::vector<FillInPlace> places = placesAfter(*taken, source);
    Q_EMIT valuesWanted(document->source(), places);
    const auto proposal = toQString(proposalOf(*taken, taken->wanted.front()));
    if (places.size() == 1)
        Q_EMIT notice(tr("Type the value: %1 only holds its place. Ctrl+Z takes it back.").arg(proposal));
    else
        Q_EMIT notice(tr("Type %1 values: Tab goes to the next, Escape ends. Ctrl+Z takes the fix back.").arg(places.size()));
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

FixController::ProposalTexts FixController::textsFor(const FixScope &scope)
{
    const QString rule = toQString(scope.ruleId);
    const QString path = toQString(scope.path);
    if (scope.path.empty() && scope.ruleId.empty())
        return {tr("All safe fixes in the workspace"), tr("No finding has a safe fix.")};
    if (scope.ruleId.empty())
        return {tr("All safe fixes in %1").arg(path), tr("No finding in this file has a safe fix.")};
    if (scope.path.empty())
        return {tr("All fixes for %1 in the workspace").arg(rule),
                tr("Nothing found by %1 can be fixed without a value from you.").arg(rule)};
    return {tr("All fixes for %1 in %2").arg(rule, path),
            tr("Nothing found by %1 in this file can be fixed without a value from you.").arg(rule)};
}

void FixController::propose(const FixScope &scope)
{
    cancelProposal();
    const AnalysisSnapshot &snapshot = m_analysis.snapshot();
    if (!snapshot.result)
        return;
    const auto choose = [scope](const Finding &finding) { return chosenFix(finding, scope); };
    const auto progress = [this](std::size_t fixes) {
        QMetaObject::invokeMethod(this, [this, fixes] { Q_EMIT progressed(fixes); }, Qt::QueuedConnection);
    };
    const ProposalTexts texts = textsFor(scope);
    const auto work = [&analyzer = m_analysis.analyzer(), options = m_analysis.options(), snapshot, choose, progress,
                       title = texts.title, cancel = m_proposal] {
        FixApplier::FixAllResult result =
            FixApplier::fixAll(snapshot.workspace, analyzer, options, choose,
                               {.cancel = cancel, .known = snapshot.result.get(), .progress = progress});
        return std::make_shared<ProposedChange>(title, withHunks(std::move(result.changed), {}, cancel), result.applied);
    };
    m_workingTitle = texts.title;
    m_patience.start();
    QtConcurrent::run(&m_pool, work)
        .then(this, [this, nothing = texts.nothing, cancel = m_proposal](const std::shared_ptr<ProposedChange> &change) {
            if (!cancel.isCancelled())
                takeProposal(*change, nothing);
        });
}

void FixController::cancelProposal()
{
    m_patience.stop();
    m_proposal.cancel();
    m_proposal = {};
}

void FixController::takeProposal(const ProposedChange &change, const QString &nothing)
{
    m_patience.stop();
    if (!change.files.empty())
        return Q_EMIT proposed(change);
    Q_EMIT proposedNothing();
    Q_EMIT notice(nothing);
}

void FixController::evaluate(const std::vector<FindingPtr> &findings)
{
    m_evaluation.cancel();
    m_evaluation = {};
    for (const FindingPtr &finding : findings) {
        if (!finding || !finding->place.source || finding->place.source->size() > evaluatedBytes)
            continue;
        for (std::size_t i = 0; offeredFix(*finding, i); ++i)
            evaluate(finding, i);
    }
}

void FixController::evaluate(const FindingPtr &finding, std::size_t fix)
{
    const auto work = [&analyzer = m_analysis.analyzer(), options = m_analysis.options(), snapshot = m_analysis.snapshot(), finding,
                       fix, cancel = m_evaluation] {
        return cancel.isCancelled() ? std::nullopt
                                    : outcomeOf(analyzer, options, snapshot, offeredFix(*finding, fix)->edits, cancel);
    };
    QtConcurrent::run(&m_pool, work).then(this, [this, finding, fix](const std::optional<ChangeOutcome> &outcome) {
        if (!outcome)
            return;
        QString text = tr("closes %1, opens %2").arg(outcome->closed).arg(outcome->opened.size());
        for (const FindingPtr &opened : outcome->opened)
            text += QStringLiteral("; ") + translated(opened->message);
        Q_EMIT evaluated(finding, fix, text);
    });
}

void FixController::evaluate(const EditSet &edits)
{
    m_changeEvaluation.cancel();
    m_changeEvaluation = {};
    const auto work = [&analyzer = m_analysis.analyzer(), options = m_analysis.options(), snapshot = m_analysis.snapshot(), edits,
                       cancel = m_changeEvaluation] { return outcomeOf(analyzer, options, snapshot, edits, cancel); };
    QtConcurrent::run(&m_pool, work).then(this, [this, cancel = m_changeEvaluation](const std::optional<ChangeOutcome> &outcome) {
        if (!cancel.isCancelled())
            Q_EMIT changeEvaluated(outcome);
    });
}

} // namespace bulkhead
