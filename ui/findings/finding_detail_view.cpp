#include "ui/findings/finding_detail_view.h"

#include "ui/findings/finding_texts.h"
#include "ui/findings/rule_help_text.h"
#include "ui/theme/elided_button.h"
#include "ui/theme/icons.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace bulkhead {

FindingDetailView::FindingDetailView(QWidget *parent)
    : QScrollArea(parent)
    , m_theme(&Theme::of(ThemeName::Light))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Finding"));
    rebuild();
}

void FindingDetailView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    rebuild();
}

void FindingDetailView::setFinding(const FindingPtr &finding)
{
    const bool isSame = finding && m_finding && finding->fingerprint == m_finding->fingerprint;
    if (!isSame)
        verticalScrollBar()->setValue(0);
    if (!finding || !m_finding || finding->rule != m_finding->rule)
        m_ruleHelp.clear();
    const bool looksTheSame = isSame && shownTexts(*finding) == shownTexts(*m_finding);
    m_finding = finding;
    if (looksTheSame)
        return; // only checked again: what has the focus keeps it
    m_outcomes.assign(finding ? finding->fixes.size() : 0, {});
    rebuild();
}

/// All that differs between two findings as they are shown here.
QStringList FindingDetailView::shownTexts(const Finding &finding)
{
    QStringList texts{severityName(finding.severity), translated(finding.message), placeText(finding.place),
                      resourceText(finding.resourceId), QString::number(static_cast<int>(finding.place.certainty))};
    for (const RelatedPlace &related : finding.related)
        texts << translated(related.message) << placeText(related.place);
    for (const QuickFix &fix : finding.fixes)
        texts << translated(fix.title) << applicabilityName(fix.applicability);
    for (const Message &reason : finding.refusedFixes)
        texts << translated(reason);
    return texts;
}

void FindingDetailView::setRuleHelp(const QString &markdown)
{
    if (markdown == m_ruleHelp)
        return;
    m_ruleHelp = markdown;
    rebuild();
}

void FindingDetailView::setFixOutcome(std::size_t fix, const QString &text)
{
    if (fix >= m_outcomes.size())
        return;
    m_outcomes[fix] = text;
    m_fixNotes[fix]->setText(fixNote(fix));
}

void FindingDetailView::rebuild()
{
    auto *content = new QWidget;
    content->setProperty("panel", QStringLiteral("base"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Metrics::space4, Metrics::space3, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    addLabel(*layout, tr("FINDING"), QStringLiteral("section"));
    m_fixNotes.clear();
    if (m_finding) {
        addHead(*layout);
        addPlace(*layout);
        addReason(*layout);
        addRelated(*layout);
        addFixes(*layout);
        addHelpButton(*layout);
    } else {
        addLabel(*layout, tr("Select a finding to see why it matters and how to fix it."), QStringLiteral("muted"));
    }
    layout->addStretch();
    setWidget(content);
}

QLabel *FindingDetailView::addLabel(QVBoxLayout &layout, const QString &text, const QString &role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", role);
    label->setMinimumWidth(0);
    layout.addWidget(label);
    return label;
}

void FindingDetailView::addHead(QVBoxLayout &layout)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    auto *shape = new QLabel;
    shape->setPixmap(severityIcon(m_finding->severity, *m_theme).pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatio()));
    shape->setAccessibleName(severityName(m_finding->severity));
    auto *word = new QLabel(severityName(m_finding->severity));
    word->setStyleSheet(QStringLiteral("color: %1").arg(m_theme->severity(m_finding->severity).name()));
    auto *rule = new QLabel(toQString(m_finding->rule->id));
    rule->setProperty("role", QStringLiteral("muted"));
    rule->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    rule->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    rule->setWordWrap(true);
    rule->setToolTip(rule->text());
    line->addWidget(shape);
    line->addWidget(word);
    line->addWidget(rule, 1);
    layout.addLayout(line);
    QLabel *message = addLabel(layout, translated(m_finding->message), QStringLiteral("large"));
    message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

QLabel *FindingDetailView::addLink(QVBoxLayout &layout, const QString &before, const PlaceOf &placeOf)
{
    const Place &place = placeOf(*m_finding);
    const QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    QString text = before.isEmpty() ? QString() : before.toHtmlEscaped() + QStringLiteral("<br>");
    // A path may break after each of its slashes.
    const QString shown = placeText(place).toHtmlEscaped().replace(u'/', QStringLiteral("/\u200B"));
    text += QStringLiteral("<a href=\"place\" style=\"color:%1; font-family:'%2'; text-decoration:none\">%3</a>")
                .arg(m_theme->accent.name(), family.toHtmlEscaped(), shown);
    QLabel *label = addLabel(layout, text);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setAccessibleName(before.isEmpty() ? placeText(place) : tr("%1, %2").arg(before, placeText(place)));
    connect(label, &QLabel::linkActivated, this, [this, placeOf] { Q_EMIT placeActivated(placeOf(*m_finding)); });
    return label;
}

void FindingDetailView::addPlace(QVBoxLayout &layout)
{
    if (m_finding->place.source)
        addLink(layout, {}, [](const Finding &finding) -> const Place & { return finding.place; });
    if (m_finding->place.certainty == Location::Certainty::Implied)
        addLabel(layout, tr("Nobody wrote the value; it follows from what stands there."), QStringLiteral("muted"));
    if (const QString resource = resourceText(m_finding->resourceId); !resource.isEmpty())
        addLabel(layout, resource, QStringLiteral("muted"));
}

void FindingDetailView::addReason(QVBoxLayout &layout)
{
    const QString reason = markdownSection(m_ruleHelp, QStringLiteral("Why it matters"));
    if (reason.isEmpty())
        return;
    layout.addSpacing(Metrics::space2);
    addLabel(layout, tr("WHY IT MATTERS"), QStringLiteral("section"));
    QLabel *label = addLabel(layout, reason);
    label->setTextFormat(Qt::MarkdownText);
    label->setOpenExternalLinks(false);
}

void FindingDetailView::addRelated(QVBoxLayout &layout)
{
    if (m_finding->related.empty())
        return;
    layout.addSpacing(Metrics::space2);
    addLabel(layout, tr("RELATED"), QStringLiteral("section"));
    for (std::size_t i = 0; i < m_finding->related.size(); ++i)
        addLink(layout, translated(m_finding->related[i].message),
                [i](const Finding &finding) -> const Place & { return finding.related[i].place; });
}

void FindingDetailView::addFixes(QVBoxLayout &layout)
{
    layout.addSpacing(Metrics::space2);
    addLabel(layout, tr("FIXES"), QStringLiteral("section"));
    for (std::size_t fix = 0; fix < m_finding->fixes.size(); ++fix)
        addFix(layout, fix);
    for (const Message &reason : m_finding->refusedFixes)
        addLabel(layout, tr("Not offered: %1").arg(translated(reason)), QStringLiteral("muted"));
    if (!m_finding->choices.empty())
        addLabel(layout, tr("The quick fixes in the editor let you choose what changes."), QStringLiteral("muted"));
    if (m_finding->fixes.empty() && m_finding->refusedFixes.empty())
        addLabel(layout, tr("No quick fix: the rule help says what to change."), QStringLiteral("muted"));
}

void FindingDetailView::addFix(QVBoxLayout &layout, std::size_t fix)
{
    auto *button = new ElidedButton(translated(m_finding->fixes[fix].title), this);
    button->setProperty("primary", fix == 0);
    connect(button, &QPushButton::clicked, this, [this, fix] { Q_EMIT fixChosen(m_finding, fix); });
    layout.addWidget(button);
    m_fixNotes.push_back(addLabel(layout, fixNote(fix), QStringLiteral("muted")));
}

QString FindingDetailView::fixNote(std::size_t fix) const
{
    const QString applicability = applicabilityName(m_finding->fixes[fix].applicability);
    return m_outcomes[fix].isEmpty() ? applicability : tr("%1\n%2").arg(applicability, m_outcomes[fix]);
}

void FindingDetailView::addHelpButton(QVBoxLayout &layout)
{
    layout.addSpacing(Metrics::space2);
    auto *button = new QPushButton(tr("Rule help"));
    button->setProperty("link", true);
    button->setToolTip(tr("Explain %1").arg(toQString(m_finding->rule->id)));
    connect(button, &QPushButton::clicked, this, [this] { Q_EMIT explainRequested(toQString(m_finding->rule->id)); });
    layout.addWidget(button, 0, Qt::AlignLeading);
}

} // namespace bulkhead
