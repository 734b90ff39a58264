#include "ui/shell/recovery_dialog.h"

#include "ui/editor/fix_preview.h"
#include "ui/workspace/document_change.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int detailRole = Qt::UserRole + 1;

/// What is in the file now; null if it cannot be read.
SourcePtr onDisk(const SourceText &source)
{
    QFile file(toQString(source.diskPath()));
    if (source.diskPath().empty() || !file.open(QIODevice::ReadOnly))
        return nullptr;
    return SourceText::create(source.path(), file.readAll().toStdString(), source.diskPath());
}

QString stateOf(const UnsavedText &text)
{
    if (text.source->diskPath().empty())
        return RecoveryDialog::tr("from an archive or a stream");
    const SourcePtr disk = onDisk(*text.source);
    if (text.source->isAbsent() && !disk)
        return RecoveryDialog::tr("a new file, not saved yet");
    if (!disk)
        return RecoveryDialog::tr("no longer on disk: save a copy");
    return disk->contentHash() == text.savedHash ? RecoveryDialog::tr("unchanged on disk since")
                                                 : RecoveryDialog::tr("changed on disk since");
}

/// A box to choose it, the file's name, and muted below it the state of the file.
class LeftTextDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), 2 * option.fontMetrics.height() + 2 * Metrics::space2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem box(option);
        initStyleOption(&box, index);
        const QRect check = box.widget->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, box.widget);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        paintBox(*painter, check, option.palette, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        const bool mirrored = option.direction == Qt::RightToLeft;
        QRect row = option.rect.adjusted(0, Metrics::space2, 0, -Metrics::space2);
        row.setLeft(mirrored ? row.left() + Metrics::space2 : check.right() + Metrics::space2);
        row.setRight(mirrored ? check.left() - Metrics::space2 : row.right() - Metrics::space2);
        const auto draw = [&](const QString &text, QPalette::ColorRole role, int alignment) {
            painter->setPen(option.palette.color(role));
            painter->drawText(row, alignment | Qt::AlignLeading, option.fontMetrics.elidedText(text, Qt::ElideMiddle, row.width()));
        };
        draw(index.data().toString(), QPalette::Text, Qt::AlignTop);
        draw(index.data(detailRole).toString(), QPalette::PlaceholderText, Qt::AlignBottom);
    }

private:
    /// The style's own box is hard to see in the dark theme while it is empty.
    static void paintBox(QPainter &painter, const QRect &place, const QPalette &palette, bool isChecked)
    {
        constexpr qreal side = 14;
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(place).center());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette.color(isChecked ? QPalette::Link : QPalette::PlaceholderText), 1.25));
        painter.setBrush(isChecked ? palette.color(QPalette::Link) : palette.color(QPalette::Base));
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(QPen(palette.color(QPalette::Base), 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF corner = box.topLeft();
        if (isChecked)
            painter.drawPolyline(QPolygonF({corner + QPointF(3.5, 7.5), corner + QPointF(6, 10), corner + QPointF(10.5, 4.5)}));
        painter.restore();
    }
};

} // namespace

RecoveryDialog::RecoveryDialog(std::vector<UnsavedText> texts, const Theme &theme, QWidget *window)
    : QDialog(window)
    , m_texts(std::move(texts))
    , m_list(new QListWidget)
    , m_preview(new FixPreview)
    , m_path(new QLabel)
    , m_restore(new QPushButton)
    , m_discard(new QPushButton)
{
    setWindowTitle(tr("Unsaved changes"));
    const auto newest = std::ranges::max(m_texts, {}, &UnsavedText::time).time.toLocalTime();
    auto *title = new QLabel(tr("Changes that were not saved are still here"));
    title->setProperty("role", QStringLiteral("large"));
    auto *what = new QLabel(tr("Bulkhead ended on %1 before %n file(s) were saved. Nothing on the disk changes until you save.",
                               nullptr, static_cast<int>(m_texts.size()))
                                .arg(QLocale().toString(newest, QLocale::ShortFormat)));
    what->setProperty("role", QStringLiteral("muted"));
    what->setWordWrap(true);
    m_list->setAccessibleName(tr("Files with unsaved changes"));
    m_list->setItemDelegate(new LeftTextDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->setAccessibleName(tr("What was changed and not saved"));
    auto *parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(makeComparison());
    parts->setSizes({300, 620});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(title);
    layout->addWidget(what);
    layout->addSpacing(Metrics::space1);
    layout->addWidget(parts, 1);
    layout->addSpacing(Metrics::space1);
    layout->addLayout(makeButtons());
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showCurrent);
    connect(m_list, &QListWidget::itemChanged, this, &RecoveryDialog::showChosen);
    resize(960, 540);
    setTheme(theme);
    fillList();
    m_restore->setFocus();
}

QWidget *RecoveryDialog::makeComparison()
{
    auto *comparison = new QWidget;
    m_path->setProperty("role", QStringLiteral("muted"));
    m_path->setTextFormat(Qt::PlainText);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(comparison);
    layout->setContentsMargins(Metrics::space3, 0, 0, 0);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(m_path);
    layout->addWidget(m_preview, 1);
    return comparison;
}

QLayout *RecoveryDialog::makeButtons()
{
    auto *copy = new QPushButton(tr("Save a copy…"));
    auto *later = new QPushButton(tr("Keep for later"));
    m_restore->setProperty("primary", true);
    m_restore->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metrics::space2);
    buttons->addWidget(m_discard);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(m_restore);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0)
            Q_EMIT copyRequested(m_texts[static_cast<std::size_t>(row)]);
    });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_discard, &QPushButton::clicked, this, &RecoveryDialog::discard);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        Q_EMIT restoreRequested(chosen());
        accept();
    });
    return buttons;
}

void RecoveryDialog::setTheme(const Theme &theme)
{
    setPalette(theme.palette());
    m_preview->setTheme(theme);
}

/// Of a file that several sessions left only the newest text is chosen.
void RecoveryDialog::fillList()
{
    QSet<QString> seen;
    for (const UnsavedText &text : m_texts) {
        const QString path = toQString(text.source->path());
        const QString typed = QLocale().toString(text.time.toLocalTime().time(), QLocale::ShortFormat);
        const QString detail = tr("%1 · %2", "time of the last change and state of the file").arg(typed, stateOf(text));
        auto *item = new QListWidgetItem(path, m_list);
        item->setData(detailRole, detail);
        item->setData(Qt::AccessibleDescriptionRole, detail);
        item->setToolTip(path);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool canBeRestored =
            text.source->diskPath().empty() || text.source->isAbsent() || QFile::exists(toQString(text.source->diskPath()));
        const qsizetype before = seen.size();
        seen.insert(toQString(text.source->diskPath().empty() ? text.source->path() : text.source->diskPath()));
        item->setCheckState(canBeRestored && seen.size() > before ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    showChosen();
}

void RecoveryDialog::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const SourcePtr &typed = m_texts[static_cast<std::size_t>(row)].source;
    SourcePtr disk = onDisk(*typed);
    m_path->setText(disk ? tr("− on the disk   + not saved   %1").arg(toQString(typed->path()))
                         : tr("+ not saved; there is no such file on the disk now   %1").arg(toQString(typed->path())));
    if (!disk)
        disk = SourceText::create(typed->path(), {}, typed->diskPath());
    m_preview->showEdits(EditSet(disk, {smallestEdit(disk->bytes(), typed->bytes())}), typed->path());
}

std::vector<UnsavedText> RecoveryDialog::chosen() const
{
    std::vector<UnsavedText> texts;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            texts.push_back(m_texts[static_cast<std::size_t>(row)]);
    }
    return texts;
}

void RecoveryDialog::showChosen()
{
    const auto count = static_cast<int>(chosen().size());
    m_asksAgain = true;
    m_restore->setText(tr("Restore %n file(s)", nullptr, count));
    m_discard->setText(tr("Discard changes of %n file(s)", nullptr, count));
    m_restore->setEnabled(count > 0);
    m_discard->setEnabled(count > 0);
}

void RecoveryDialog::discard()
{
    if (std::exchange(m_asksAgain, false)) {
        m_discard->setText(tr("Discard for good"));
        return;
    }
    Q_EMIT discardRequested(chosen());
    accept();
}

} // namespace bulkhead
