#include "ui/shell/isolation_controller.h"

#include "core/placement/what_if.h"
#include "core/report/isolation_table.h"
#include "core/report/isolation_texts.h"
#include "ui/isolation/isolation_export.h"
#include "ui/isolation/isolation_mapping.h"
#include "ui/isolation/placement_words.h"
#include "ui/theme/texts.h"

#include <QFileDialog>

#include <algorithm>
#include <sstream>
#include <utility>

namespace bulkhead {

namespace {

struct Format {
    IsolationExport kind;
    const char *suffix;
    const char *filter;
};
constexpr Format formats[] = {
    {IsolationExport::Svg, "svg", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "SVG picture (*.svg)")},
    {IsolationExport::Pdf, "pdf", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "PDF document (*.pdf)")},
    {IsolationExport::Png, "png", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "PNG picture (*.png)")},
    {IsolationExport::Png2, "png", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "PNG picture (*.png)")},
    {IsolationExport::Png4, "png", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "PNG picture (*.png)")},
    {IsolationExport::Csv, "csv", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "Table with commas (*.csv)")},
    {IsolationExport::Markdown, "md", QT_TRANSLATE_NOOP("bulkhead::IsolationController", "Markdown table (*.md)")},
};

double scaleOf(IsolationExport kind)
{
    return kind == IsolationExport::Png4 ? 4 : kind == IsolationExport::Png2 ? 2 : 1;
}

} // namespace

IsolationController::IsolationController(IsolationView &view, AnalysisController &analysis, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_analysis(analysis)
{
    connect(&analysis, &AnalysisController::isolationReady, this, [this] {
        if (m_view.isVisible()) // a hidden view would take time from the editor
            refresh();
    });
    connect(&view, &IsolationView::placeActivated, this,
            [this](const Location &place) { Q_EMIT placeActivated(Place{place.source, place.range, place.certainty}); });
    connect(&view, &IsolationView::changesWanted, this, &IsolationController::propose);
    connect(&view, &IsolationView::exportWanted, this, &IsolationController::askWhere);
}

void IsolationController::refresh()
{
    if (m_view.today() != m_analysis.isolation())
        m_view.setIsolation(m_analysis.isolation());
}

void IsolationController::follow(const std::string &path, ByteOffset caret)
{
    refresh();
    if (!m_analysis.isolation())
        return;
    const Isolation &isolation = *m_analysis.isolation();
    const auto manifest =
        std::ranges::find(isolation.manifests(), path, [](const ManifestPtr &one) -> auto & { return one->source()->path(); });
    if (manifest == isolation.manifests().end())
        return;
    for (const YamlStream::Document &document : (*manifest)->stream().documents()) {
        const YamlNode node = document.yaml->nodeAt(caret);
        if (!node || !document.yaml->range().contains(caret))
            continue;
        const auto workload = isolation.workloadAt(node);
        m_view.selectAt(workload, workload ? std::nullopt : isolation.groupAt(node));
        return;
    }
}

void IsolationController::select(const IsolationPtr &isolation, std::size_t workload)
{
    refresh();
    if (!isolation || !m_view.today())
        return;
    const IsolationSelection same = sameSelection(*isolation, {.workload = workload, .group = {}}, *m_view.today());
    m_view.selectAt(same.workload, {});
}

void IsolationController::propose(const std::vector<PlacementChange> &changes, const IsolationPtr &today)
{
    Result<EditSet> edits = editsFor(*today, changes);
    if (!edits)
        Q_EMIT warning(translated(edits.error().message));
    else if (edits->isEmpty())
        Q_EMIT notice(tr("There is nothing to write into a manifest: a declared group belongs into .bulkhead.yaml."));
    else if (auto changed = FixApplier::apply(*edits); !changed)
        Q_EMIT warning(translated(changed.error().message));
    else {
        Q_EMIT proposed({tr("Changes of placement"), withHunks(std::move(*changed)), changes.size()});
        m_isProposed = true;
    }
}

void IsolationController::takeOutcome(bool made)
{
    if (std::exchange(m_isProposed, false) && made)
        m_view.forgetWhatIf();
}

void IsolationController::askWhere(IsolationExport kind)
{
    const Format &format = *std::ranges::find(formats, kind, &Format::kind);
    const QString suggested = QStringLiteral("isolation.%1").arg(QString::fromLatin1(format.suffix));
    const QString path = QFileDialog::getSaveFileName(&m_view, tr("Write the isolation to a file"), suggested, tr(format.filter));
    if (!path.isEmpty())
        write(kind, path);
}

Result<void> IsolationController::writeTable(IsolationExport kind, const QString &path) const
{
    const Isolation &isolation = *m_view.shown();
    std::ostringstream text;
    if (kind == IsolationExport::Csv)
        writeIsolationCsv(text, isolation);
    else
        writeIsolationMarkdown(
            text, isolation,
            {toUtf8(m_title), toUtf8(QDateTime::currentDateTime().toString(Qt::ISODate)), inputHash(isolation.manifests())});
    return writeFile(path, QByteArrayView(text.view().data(), static_cast<qsizetype>(text.view().size())));
}

void IsolationController::write(IsolationExport kind, const QString &path)
{
    if (!m_view.shown())
        return;
    const bool isTable = kind == IsolationExport::Csv || kind == IsolationExport::Markdown;
    Result<void> written;
    if (isTable) {
        written = writeTable(kind, path);
    } else {
        const Isolation &isolation = *m_view.shown();
        const bool isWhatIf = m_view.shown() != m_view.today();
        const IsolationPicture picture =
            layOutIsolation(isolation, isWhatIf ? m_view.today().get() : nullptr, m_view.filter(), m_view.layoutDirection());
        const PictureCaption caption{tr("%1: node groups").arg(m_title), translated(verdictSentence(isolation.verdict())),
                                     QDateTime::currentDateTime(), toQString(inputHash(isolation.manifests())),
                                     limitLines(isolationLimits(isolation)).split(u'\n')};
        const PictureFormat format = kind == IsolationExport::Svg ? PictureFormat::Svg
            : kind == IsolationExport::Pdf                        ? PictureFormat::Pdf
                                                                  : PictureFormat::Png;
        written = exportPicture(picture, caption, format, path, scaleOf(kind));
    }
    if (written)
        Q_EMIT notice(tr("Written: %1").arg(path));
    else
        Q_EMIT warning(translated(written.error().message));
}

} // namespace bulkhead
