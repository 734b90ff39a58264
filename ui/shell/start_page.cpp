#include "ui/shell/start_page.h"

#include "ui/theme/icon_button.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

namespace {

constexpr int columnWidth = 380;

QLabel *label(const QString &text, const QString &role)
{
    auto *label = new QLabel(text);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_recentRows(new QVBoxLayout)
    , m_noRecent(label(tr("Nothing has been open yet."), QStringLiteral("muted")))
{
    setProperty("panel", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(56);
    columns->addWidget(makeOpenColumn(), 0, Qt::AlignTop);
    columns->addWidget(makeRecentColumn(), 0, Qt::AlignTop);

    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(columns);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    layout->addWidget(label(tr("Files and folders can also be dropped anywhere in this window."), QStringLiteral("muted")), 0,
                      Qt::AlignHCenter);
}

QWidget *StartPage::makeOpenColumn()
{
    auto *column = new QWidget;
    column->setMinimumWidth(260);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::space2);
    auto *title = new QHBoxLayout;
    title->setSpacing(Metrics::space3);
    title->addWidget(m_mark);
    title->addWidget(label(QStringLiteral("Bulkhead"), QStringLiteral("title")), 1);
    layout->addLayout(title);
    QLabel *purpose = label(tr("Finds and fixes security problems in Kubernetes manifests."), QStringLiteral("muted"));
    purpose->setWordWrap(true);
    layout->addWidget(purpose);
    layout->addSpacing(Metrics::space3);
    const auto add = [&](const QString &icon, const QString &text, auto signal) {
        auto *button = new QPushButton(text);
        button->setProperty("startAction", true);
        layout->addWidget(button);
        m_iconButtons.append({button, icon});
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    add(QStringLiteral("folder-open"), tr("Open folder…"), &StartPage::openFolderRequested)->setProperty("primary", true);
    add(QStringLiteral("file"), tr("Open files or an archive…"), &StartPage::openFilesRequested);
    add(QStringLiteral("sample"), tr("Open the sample workspace"), &StartPage::openSampleRequested);
    return column;
}

QWidget *StartPage::makeRecentColumn()
{
    auto *column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, Metrics::space2, 0, 0);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(label(tr("RECENT WORKSPACES"), QStringLiteral("section")));
    layout->addWidget(m_noRecent);
    m_recentRows->setSpacing(2);
    layout->addLayout(m_recentRows);
    return column;
}

void StartPage::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_mark->setPixmap(QIcon(QStringLiteral(":/icons/io.github.bulkhead.Bulkhead.svg")).pixmap(QSize(32, 32), devicePixelRatioF()));
    for (const auto &[button, icon] : m_iconButtons)
        button->setIcon(themedIcon(icon, button->property("primary").toBool() ? theme.base : theme.muted));
    rebuildRecent();
}

void StartPage::setRecent(const QList<RecentWorkspace> &recent)
{
    m_recent = recent;
    rebuildRecent();
}

void StartPage::rebuildRecent()
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater(); // a button in it may be the one just clicked
        item->widget()->hide();
        delete item;
    }
    m_noRecent->setVisible(m_recent.isEmpty());
    for (const RecentWorkspace &entry : m_recent)
        m_recentRows->addWidget(makeRecentRow(entry));
}

QWidget *StartPage::makeRecentRow(const RecentWorkspace &entry)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::space1);

    auto *open = new QPushButton(entry.title());
    open->setProperty("flat", true);
    open->setProperty("recent", true);
    open->setEnabled(entry.exists());
    open->setToolTip(entry.paths.join(QLatin1Char('\n')));
    connect(open, &QPushButton::clicked, this, [this, paths = entry.paths] { Q_EMIT openRequested(paths); });
    const QString place = entry.exists() ? entry.folder() : tr("%1 (missing)").arg(entry.folder());
    QLabel *folder = label(QFontMetrics(font()).elidedText(place, Qt::ElideMiddle, 150), QStringLiteral("muted"));
    folder->setToolTip(place);

    auto *pin =
        new IconButton(QStringLiteral("pin"), entry.pinned ? tr("Unpin %1").arg(entry.title()) : tr("Pin %1").arg(entry.title()));
    pin->setCheckable(true);
    pin->setChecked(entry.pinned);
    connect(pin, &QToolButton::clicked, this, [this, entry] { Q_EMIT pinRequested(entry.paths, !entry.pinned); });
    auto *remove = new IconButton(QStringLiteral("close"), tr("Remove %1 from this list").arg(entry.title()));
    connect(remove, &QToolButton::clicked, this, [this, paths = entry.paths] { Q_EMIT removeRequested(paths); });
    if (m_theme) {
        pin->setTheme(*m_theme);
        remove->setTheme(*m_theme);
    }
    layout->addWidget(open);
    layout->addWidget(folder, 1);
    layout->addWidget(pin);
    layout->addWidget(remove);
    return row;
}

} // namespace bulkhead
