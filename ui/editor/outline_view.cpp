#include "ui/editor/outline_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/panel_tree.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace bulkhead {

namespace {

constexpr int rowHeight = 24;

} // namespace

/// An icon for an object, its kind and muted its name; the line muted at the far end.
class OutlineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.rect.width(), rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintBackground(*painter, option);
        QRect row = option.rect.adjusted(Metrics::space1, 0, -Metrics::space2, 0);
        const QString line = index.data(OutlineModel::LineRole).toString();
        painter->setFont(option.font);
        painter->setPen(m_theme.muted);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignTrailing, line);
        const int lineWidth = option.fontMetrics.horizontalAdvance(line) + Metrics::space2;
        row.setWidth(row.width() - lineWidth);
        if (option.direction == Qt::RightToLeft)
            row.translate(lineWidth, 0);
        if (!index.parent().isValid())
            row = withIcon(*painter, row, option.direction);
        const QString label = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, row.width());
        painter->setPen(m_theme.text);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeading, label);
        const int labelWidth = option.fontMetrics.horizontalAdvance(label) + Metrics::space2;
        row = option.direction == Qt::RightToLeft ? row.adjusted(0, 0, -labelWidth, 0) : row.adjusted(labelWidth, 0, 0, 0);
        painter->setPen(m_theme.muted);
        painter->drawText(
            row, Qt::AlignVCenter | Qt::AlignLeading,
            option.fontMetrics.elidedText(index.data(OutlineModel::DetailRole).toString(), Qt::ElideRight, row.width()));
    }

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected)
            painter.fillRect(option.rect, m_theme.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter.fillRect(option.rect, m_theme.raised);
        if (!isSelected || m_theme.name != ThemeName::HighContrast)
            return;
        painter.setPen(m_theme.text); // the colour alone is not enough there
        painter.drawLine(option.rect.topLeft(), option.rect.topRight());
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

    [[nodiscard]] QRect withIcon(QPainter &painter, const QRect &row, Qt::LayoutDirection direction) const
    {
        const int size = Metrics::icon;
        const bool mirrored = direction == Qt::RightToLeft;
        const QRect box(mirrored ? row.right() - size : row.left(), row.top() + (row.height() - size) / 2, size, size);
        themedIcon(QStringLiteral("resource"), m_theme).paint(&painter, box);
        const int taken = size + Metrics::space1 + 2;
        return mirrored ? row.adjusted(0, 0, -taken, 0) : row.adjusted(taken, 0, 0, 0);
    }

    Theme m_theme = Theme::of(ThemeName::Light);
};

OutlineView::OutlineView(QWidget *parent)
    : QWidget(parent)
    , m_model(new OutlineModel(this))
    , m_delegate(new OutlineDelegate(this))
    , m_tree(new QTreeView(this))
    , m_empty(new QLabel(tr("Nothing here has an outline."), this))
    , m_pages(new QStackedLayout)
{
    auto *bar = new QWidget(this);
    bar->setProperty("panel", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("OUTLINE"), bar);
    title->setProperty("role", QStringLiteral("section"));
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(Metrics::space3, Metrics::space2, Metrics::space2, Metrics::space2);
    barLayout->addWidget(title, 1);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    dressPanelTree(*m_tree);
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->installEventFilter(this);
    dressEmptyText(*m_empty);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addLayout(m_pages, 1);
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeView::clicked, this, &OutlineView::activate);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_isRestoring)
            m_open.insert(index.data(OutlineModel::KeyRole).toString());
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_isRestoring)
            m_open.erase(index.data(OutlineModel::KeyRole).toString());
    });
}

void OutlineView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_tree->viewport()->update();
}

void OutlineView::setManifest(const ManifestPtr &manifest)
{
    if (manifest == m_model->manifest())
        return;
    const bool sameFile = manifest && m_model->manifest() && manifest->source()->path() == m_model->manifest()->source()->path();
    if (!sameFile)
        m_open.clear();
    const QString current = sameFile ? m_tree->currentIndex().data(OutlineModel::KeyRole).toString() : QString();
    const QScopedValueRollback restoring(m_isRestoring, true);
    m_model->setManifest(manifest);
    for (const QString &key : m_open) {
        if (const QModelIndex index = m_model->indexOf(key); index.isValid())
            m_tree->setExpanded(index, true);
    }
    if (const QModelIndex index = m_model->indexOf(current); index.isValid())
        m_tree->setCurrentIndex(index);
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void OutlineView::follow(ByteOffset offset)
{
    if (m_tree->hasFocus() || !m_model->manifest())
        return; // somebody is choosing
    const QModelIndex index = m_model->indexAt(offset);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void OutlineView::activate(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT activated(m_model->rangeOf(index));
}

bool OutlineView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        activate(m_tree->currentIndex());
    else if (key == Qt::Key_Escape)
        Q_EMIT left();
    else
        return false;
    return true;
}

} // namespace bulkhead
