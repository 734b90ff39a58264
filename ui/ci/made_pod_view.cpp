#include "ui/ci/made_pod_view.h"

#include "ui/ci/made_pod_text.h"
#include "ui/ci/runner_words.h"
#include "ui/theme/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

MadePodView::MadePodView(QWidget *parent)
    : QWidget(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_back(new QPushButton(tr("Back to the runners"), this))
    , m_title(new QLabel(this))
    , m_note(new QLabel(this))
    , m_text(new MadePodText(this))
    , m_line(new QLabel(this))
{
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::RichText);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setContentsMargins(Metrics::space4, Metrics::space2, Metrics::space4, Metrics::space2);
    m_line->setProperty("panel", QStringLiteral("raised"));
    m_line->setMinimumHeight(m_line->fontMetrics().height() * 3 + 2 * Metrics::space2); // the text does not jump with each line
    m_line->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_text, 1);
    layout->addWidget(m_line);
    setFocusProxy(m_text);
    connect(m_back, &QPushButton::clicked, this, &MadePodView::leaveRequested);
    connect(m_text, &MadePodText::leaveRequested, this, &MadePodView::leaveRequested);
    connect(m_text, &MadePodText::lineChanged, this, &MadePodView::showLine);
    connect(m_text, &MadePodText::lineActivated, this, [this](int line) {
        if (m_pod && line < static_cast<int>(m_pod->lines.size()) && m_pod->lines[static_cast<std::size_t>(line)].place.source)
            Q_EMIT placeActivated(m_pod->lines[static_cast<std::size_t>(line)].place);
    });
}

QWidget *MadePodView::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("panel", QStringLiteral("bar"));
    head->setAttribute(Qt::WA_StyledBackground);
    m_back->setProperty("link", true);
    m_title->setProperty("role", QStringLiteral("large"));
    m_title->setTextFormat(Qt::PlainText);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(Metrics::space4, Metrics::space1, Metrics::space4, Metrics::space2);
    layout->setSpacing(2);
    layout->addWidget(m_back, 0, Qt::AlignLeading);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    return head;
}

void MadePodView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_back->setIcon(themedIcon(isRightToLeft() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left"), theme.accent));
    m_text->setTheme(theme);
    showLine(m_text->currentLine());
}

void MadePodView::setPod(const MadePodPtr &pod)
{
    m_pod = pod;
    showHead();
    m_text->setPod(pod);
}

QTextDocument *MadePodView::document() const
{
    return m_text->document();
}

QString MadePodView::headText() const
{
    return m_title->text() + u'\n' + m_note->text();
}

QString MadePodView::lineText() const
{
    QTextDocument plain;
    plain.setHtml(m_line->text());
    return plain.toPlainText();
}

void MadePodView::showHead()
{
    if (!m_pod) {
        m_title->clear();
        m_note->clear();
        return;
    }
    const CiRunner &runner = m_pod->ciRunner();
    const Resource &resource = *m_pod->ciPod().resource;
    m_title->setText(
        tr("Pod %1/%2 · %3").arg(toQString(resource.namespaceName()), toQString(resource.name()), roleName(m_pod->ciPod().role)));
    const QString version = versionText(runner);
    const QString system =
        version.isEmpty() ? toQString(nameOf(runner.system)) : tr("%1 (version %2)").arg(toQString(nameOf(runner.system)), version);
    m_note->setText(tr("Made, not written: %1 creates it from settings. It cannot be edited here; a click on a line opens what "
                       "causes it.")
                        .arg(system));
}

void MadePodView::showLine(int line)
{
    if (!m_pod || line < 0 || line >= static_cast<int>(m_pod->lines.size())) {
        m_line->clear();
        return;
    }
    const MadePodLine &shown = m_pod->lines[static_cast<std::size_t>(line)];
    QStringList texts{tr("Line %L1 · %2").arg(line + 1).arg(shown.cause).toHtmlEscaped()};
    QStringList spoken{shown.text.trimmed(), shown.cause};
    for (const FindingPtr &finding : shown.findings) {
        const QString word = severityName(finding->severity);
        const QString message = translated(finding->message);
        texts.append(QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span> %3")
                         .arg(m_theme->severity(finding->severity).name(), word.toHtmlEscaped(), message.toHtmlEscaped()));
        spoken.append(tr("%1: %2").arg(word, message));
    }
    m_line->setText(texts.join(QStringLiteral("<br>")));
    if (m_text->hasFocus()) {
        QAccessibleAnnouncementEvent announcement(m_text, spoken.join(QStringLiteral(". ")));
        QAccessible::updateAccessibility(&announcement);
    }
}

} // namespace bulkhead
