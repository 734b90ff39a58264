#include "ui/ci/runner_details.h"

#include "ui/ci/runner_page.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

RunnerDetails::RunnerDetails(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_list(std::make_shared<RunnerList>())
    , m_browser(new QTextBrowser(this))
    , m_showPod(new QPushButton(tr("Show the pod it will create"), this))
{
    setProperty("panel", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("RUNNER"), this);
    title->setProperty("role", QStringLiteral("section"));
    title->setContentsMargins(Metrics::space4, Metrics::space3, Metrics::space4, 0);
    m_browser->setAccessibleName(tr("What is known of the runner"));
    m_browser->setOpenLinks(false);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_browser->document()->setDocumentMargin(Metrics::space4);
    m_showPod->setProperty("primary", true);
    auto *buttons = new QVBoxLayout;
    buttons->setContentsMargins(Metrics::space4, Metrics::space2, Metrics::space4, Metrics::space3);
    buttons->addWidget(m_showPod);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_browser, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_browser);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { takeLink(url.toString()); });
    connect(m_showPod, &QPushButton::clicked, this, [this] { Q_EMIT podActivated(m_firstMade); });
    rebuild();
}

void RunnerDetails::setTheme(const Theme &theme)
{
    m_theme = &theme;
    rebuild();
}

void RunnerDetails::setRunner(const RunnerListPtr &list, std::optional<std::size_t> runner)
{
    const auto keyOf = [](const RunnerListPtr &in, std::optional<std::size_t> at) { return at ? in->rows()[*at].key : QString(); };
    const bool isSame = keyOf(m_list, m_runner) == keyOf(list, runner);
    m_list = list;
    m_runner = runner;
    rebuild();
    if (!isSame)
        m_browser->verticalScrollBar()->setValue(0);
}

void RunnerDetails::setPodShown(bool shown)
{
    m_isPodShown = shown;
    m_showPod->setVisible(m_hasMade && !m_isPodShown);
}

QString RunnerDetails::text() const
{
    return m_browser->toPlainText();
}

void RunnerDetails::rebuild()
{
    const int scrolled = m_browser->verticalScrollBar()->value();
    RunnerPage page;
    m_hasMade = false;
    if (m_runner) {
        const RunnerRow &row = m_list->rows()[*m_runner];
        page = runnerPage(row, m_list->isolation(), *m_theme, font());
        const auto &pods = row.facts->runner->pods;
        const auto made = std::ranges::find_if(pods, [](const CiPod &pod) { return pod.made != nullptr; });
        m_hasMade = made != pods.end();
        m_firstMade = static_cast<std::size_t>(made - pods.begin());
    } else if (!m_list->rows().empty()) {
        page.html =
            QStringLiteral("<p style=\"color:%1\">%2</p>")
                .arg(m_theme->muted.name(), tr("Choose a runner to see what it may do, and the pods it makes.").toHtmlEscaped());
    }
    m_places = std::move(page.places);
    m_browser->setHtml(page.html);
    m_browser->verticalScrollBar()->setValue(scrolled);
    m_showPod->setVisible(m_hasMade && !m_isPodShown);
}

void RunnerDetails::takeLink(const QString &address)
{
    const auto index = static_cast<std::size_t>(address.section(u':', 1).toULongLong());
    if (address.startsWith(QStringLiteral("pod:")))
        Q_EMIT podActivated(index);
    else if (address.startsWith(QStringLiteral("isolation:")))
        Q_EMIT isolationActivated();
    else if (address.startsWith(QStringLiteral("findings:")))
        Q_EMIT findingsActivated();
    else if (index < m_places.size())
        Q_EMIT placeActivated(m_places[index]);
}

void RunnerDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace bulkhead
