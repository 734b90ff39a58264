#include "ui/shell/ci_controller.h"

#include "ui/ci/made_pod_view.h"
#include "ui/editor/manifest_highlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QTextDocument>

#include <utility>

namespace bulkhead {

CiController::CiController(CiView &view, AnalysisController &analysis, RepositorySource repository, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_analysis(analysis)
    , m_repository(std::move(repository))
    , m_theme(&Theme::of(ThemeName::Light))
{
    connect(&analysis, &AnalysisController::resultReady, this, [this] {
        if (m_view.isVisible()) // a hidden view would take time from the editor
            refresh();
    });
    connect(&view, &CiView::selectionMoved, this, [this] { m_isChosen = true; });
    connect(&view, &CiView::placeActivated, this, [this](const Location &place) {
        m_isChosen = false;
        Q_EMIT placeActivated(Place{place.source, place.range, place.certainty});
    });
    connect(&view, &CiView::workloadActivated, this,
            [this](std::size_t workload) { Q_EMIT workloadActivated(m_view.result()->isolation, workload); });
    connect(&view, &CiView::findingsActivated, this, [this](const QString &runner, const std::vector<const Finding *> &findings) {
        std::set<std::string, std::less<>> fingerprints;
        for (const Finding *finding : findings)
            fingerprints.insert(finding->fingerprint);
        Q_EMIT findingsActivated(runner, fingerprints);
    });
    connect(view.podView().document(), &QTextDocument::contentsChanged, this, &CiController::colour);
}

void CiController::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_view.setTheme(theme);
    if (m_highlighter)
        m_highlighter->setColours(theme);
}

/// The first pod brings the colours.
void CiController::colour()
{
    if (m_highlighter || m_view.podView().document()->isEmpty())
        return;
    m_highlighter = new ManifestHighlighter(m_view.podView().document(), *m_theme);
    m_highlighter->setDefinition(m_repository().definitionForName(QStringLiteral("YAML")));
}

void CiController::dropColours()
{
    disconnect(m_view.podView().document(), nullptr, this, nullptr); // a highlighter that goes changes its document
    delete m_highlighter;
}

void CiController::refresh()
{
    const AnalysisSnapshot &snapshot = m_analysis.snapshot();
    if (m_view.result() != snapshot.result)
        m_view.setResult(snapshot.result, snapshot.workspace);
}

void CiController::follow(const std::string &path, ByteOffset caret)
{
    refresh();
    m_isChosen = false;
    if (!path.empty())
        m_view.selectAt(path, caret);
}

std::optional<Place> CiController::takeChosen()
{
    const Location place = m_view.selectedPlace();
    if (!std::exchange(m_isChosen, false) || !place.source)
        return {};
    return Place{place.source, place.range, place.certainty};
}

} // namespace bulkhead
