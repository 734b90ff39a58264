#include "ui/shell/status_bar.h"

#include "ui/theme/texts.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <array>

namespace bulkhead {

namespace {

constexpr std::array severities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info};

QString verdictText(const Verdict &verdict)
{
    const auto leaks = static_cast<int>(verdict.leaks.definite());
    switch (verdict.state) {
    case IsolationState::Exclusive:
        return leaks > 0 ? StatusBar::tr("ISOLATED, %n leak(s) between environments", nullptr, leaks) : StatusBar::tr("ISOLATED");
    case IsolationState::Conditional:
        return StatusBar::tr("ISOLATION CONDITIONAL");
    case IsolationState::Unknown:
        return StatusBar::tr("ISOLATION UNKNOWN");
    case IsolationState::Soft:
    case IsolationState::ApplicationLeaks:
    case IsolationState::CiLeaks:
    case IsolationState::Shared:
        break;
    }
    return StatusBar::tr("NOT ISOLATED, %n leak(s)", nullptr, leaks);
}

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_activity(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new IconButton(QStringLiteral("cancel"), tr("Cancel loading")))
    , m_format(new QLabel)
{
    setSizeGripEnabled(false);
    for (const Severity severity : severities) {
        QToolButton *link = addLink({});
        link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        addWidget(link);
        link->hide();
        connect(link, &QToolButton::clicked, this, [this, severity] { Q_EMIT severityClicked(severity); });
        m_counts[severity] = link;
    }
    m_notUnderstood = addLink(tr("Show what was not checked, and why"));
    addWidget(m_notUnderstood);
    m_notUnderstood->hide();
    m_verdict = addLink(tr("Show which node groups CI and applications may land on"));
    addWidget(m_verdict);
    m_verdict->hide();
    m_progress->setFixedWidth(140);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Loading progress"));
    m_activity->setProperty("role", QStringLiteral("muted"));
    addWidget(m_activity);
    addWidget(m_progress);
    addWidget(m_cancel);
    m_version = addLink(tr("The Kubernetes version the manifests are judged by"));
    m_caret = addLink(tr("Go to line"));
    m_format->setProperty("role", QStringLiteral("muted"));
    addPermanentWidget(m_version);
    addPermanentWidget(m_format);
    addPermanentWidget(m_caret);
    connect(m_notUnderstood, &QToolButton::clicked, this, &StatusBar::notUnderstoodClicked);
    connect(m_verdict, &QToolButton::clicked, this, &StatusBar::verdictClicked);
    connect(m_cancel, &QToolButton::clicked, this, &StatusBar::cancelRequested);
    connect(m_version, &QToolButton::clicked, this, &StatusBar::kubeVersionClicked);
    connect(m_caret, &QToolButton::clicked, this, &StatusBar::caretClicked);
    endProgress();
    clearEditor();
}

QToolButton *StatusBar::addLink(const QString &tooltip)
{
    auto *link = new QToolButton;
    link->setAutoRaise(true);
    link->setToolTip(tooltip);
    link->setIconSize({14, 14});
    link->setFocusPolicy(Qt::TabFocus);
    return link;
}

void StatusBar::setTheme(const Theme &theme)
{
    for (const auto &[severity, link] : m_counts)
        link->setIcon(severityIcon(severity, theme));
    m_cancel->setTheme(theme);
}

void StatusBar::setResult(const AnalysisResult &result)
{
    std::map<Severity, int> counts;
    result.forEachFinding([&counts](const Finding &finding) { ++counts[finding.severity]; });
    for (const auto &[severity, link] : m_counts) {
        const int count = counts[severity];
        const QString name = tr("Show %n finding(s) of severity %1", nullptr, count).arg(severityName(severity));
        link->setText(QLocale().toString(count));
        link->setToolTip(name);
        link->setAccessibleName(name);
        link->setVisible(count > 0);
    }
    const bool hasVerdict = result.isolation && !result.isolation->workloads().empty();
    m_verdict->setVisible(hasVerdict);
    if (hasVerdict)
        m_verdict->setText(verdictText(result.isolation->verdict()));
}

void StatusBar::clearWorkspace()
{
    setResult({});
    setNotUnderstood(0);
    endProgress();
}

void StatusBar::setNotUnderstood(std::size_t count)
{
    m_notUnderstood->setText(tr("%n not understood", nullptr, static_cast<int>(count)));
    m_notUnderstood->setVisible(count > 0);
}

void StatusBar::setKubeVersion(KubeVersion version)
{
    m_version->setText(tr("Kubernetes %1").arg(toQString(version.toString())));
}

void StatusBar::setProgress(const LoadProgress &progress)
{
    const QLocale locale;
    const QString done = locale.toString(static_cast<qulonglong>(progress.filesDone));
    const QString resources = locale.toString(static_cast<qulonglong>(progress.resources));
    if (progress.counting) {
        m_activity->setText(tr("Loading: %1 files, %2 resources").arg(done, resources));
        m_progress->setRange(0, 0);
    } else {
        const QString found = locale.toString(static_cast<qulonglong>(progress.filesFound));
        m_activity->setText(tr("Loading: %1 of %2 files, %3 resources").arg(done, found, resources));
        m_progress->setRange(0, static_cast<int>(std::max<std::size_t>(1, progress.filesFound)));
        m_progress->setValue(static_cast<int>(progress.filesDone));
    }
    m_progress->show();
    m_cancel->show();
}

void StatusBar::endProgress()
{
    m_progress->hide();
    m_cancel->hide();
    m_activity->clear();
}

void StatusBar::setActivityText(const QString &text)
{
    if (m_progress->isHidden())
        m_activity->setText(text);
}

void StatusBar::setCaret(int line, int column)
{
    m_caret->setText(QStringLiteral("%1:%2").arg(line).arg(column));
    m_caret->setAccessibleName(tr("Line %1, column %2").arg(line).arg(column));
    m_caret->show();
}

void StatusBar::setTextFormat(const SourceText &source)
{
    const QString encoding = source.bomSize() > 0 ? QStringLiteral("UTF-8 BOM") : QStringLiteral("UTF-8");
    m_format->setText(
        QStringLiteral("%1  %2").arg(encoding, source.lineEnding() == "\r\n" ? QStringLiteral("CRLF") : QStringLiteral("LF")));
    m_format->show();
}

void StatusBar::clearEditor()
{
    m_format->hide();
    m_caret->hide();
}

} // namespace bulkhead
