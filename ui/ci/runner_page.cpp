#include "ui/ci/runner_page.h"

#include "ui/ci/runner_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <array>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RunnerPage)
};

class Writer {
public:
    Writer(const RunnerRow &row, const Isolation *isolation, const Theme &theme, const QFont &font)
        : m_row(row)
        , m_facts(*row.facts)
        , m_runner(*row.facts->runner)
        , m_isolation(isolation)
        , m_theme(theme)
        , m_size(QFontInfo(font).pixelSize())
        , m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont).family())
    {
    }

    [[nodiscard]] RunnerPage write()
    {
        head();
        definition();
        accounts(CiRole::Manager, Tr::tr("MANAGER MAY"));
        accounts(CiRole::Job, Tr::tr("JOB MAY"));
        actingAsManager();
        placement();
        findings();
        pods();
        return std::move(m_page);
    }

private:
    static QString escaped(std::string_view text) { return toQString(text).toHtmlEscaped(); }

    void html(const QString &html, int space = Metrics::space1)
    {
        m_page.html += QStringLiteral("<p style=\"margin-top:%1px; margin-bottom:0\">%2</p>").arg(space).arg(html);
    }
    void paragraph(const QString &text) { html(text.toHtmlEscaped()); }
    void muted(const QString &text)
    {
        html(QStringLiteral("<span style=\"color:%1\">%2</span>").arg(m_theme.muted.name(), text.toHtmlEscaped()), 2);
    }
    void section(const QString &name)
    {
        m_page.html +=
            QStringLiteral("<p style=\"font-size:%1px; font-weight:600; color:%2; margin-top:%3px; margin-bottom:%4px\">%5</p>")
                .arg(m_size * Metrics::textSmall / Metrics::text)
                .arg(m_theme.muted.name())
                .arg(Metrics::space4)
                .arg(Metrics::space1)
                .arg(name.toHtmlEscaped());
    }

    [[nodiscard]] QString link(const QString &address, const QString &text) const
    {
        return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>")
            .arg(address, m_theme.accent.name(), text.toHtmlEscaped());
    }

    QString placeLink(const Location &place)
    {
        if (!place.source)
            return {};
        m_page.places.push_back(place);
        // Left to right in any language; a path may break after each of its slashes.
        const QString shown =
            QChar(0x2066) + placeOf(place.source, place.range).replace(u'/', QStringLiteral("/\u200B")) + QChar(0x2069);
        return QStringLiteral("<a href=\"place:%1\" style=\"color:%2; text-decoration:none; font-family:'%3'\">%4</a>")
            .arg(m_page.places.size() - 1)
            .arg(m_theme.accent.name(), m_fixed.toHtmlEscaped(), shown.toHtmlEscaped());
    }

    void head()
    {
        m_page.html += QStringLiteral("<p style=\"font-size:%1px; font-weight:600; margin:0\">%2</p>")
                           .arg(m_size * Metrics::textLarge / Metrics::text)
                           .arg(escaped(m_runner.name));
        const QString roles = rolesText(m_runner);
        muted(roles.isEmpty() ? toQString(nameOf(m_runner.system))
                              : Tr::tr("%1 · %2").arg(toQString(nameOf(m_runner.system)), roles));
    }

    void definition()
    {
        section(Tr::tr("DEFINED AT"));
        html(placeLink(m_runner.place));
        muted(Tr::tr("Recognised by: %1 (%2)").arg(translated(m_runner.evidence), confidenceName(m_runner.confidence)));
        if (const QString version = versionText(m_runner); !version.isEmpty())
            paragraph(Tr::tr("Version %1").arg(version));
        if (!m_runner.version.empty() && !m_runner.isVersionChosen)
            muted(Tr::tr("Another one can be declared under versions in .bulkhead.yaml."));
        QStringList tags;
        for (const std::string &tag : m_runner.tags)
            tags.append(toQString(tag));
        if (!m_runner.scope.empty())
            paragraph(Tr::tr("Takes jobs of %1").arg(scopeName(m_runner)));
        if (!tags.isEmpty())
            paragraph(Tr::tr("Tags: %1").arg(tags.join(QStringLiteral(", "))));
    }

    void accounts(CiRole role, const QString &title)
    {
        bool first = true;
        for (const RunnerAccount &account : m_facts.accounts) {
            if ((account.role == CiRole::Manager) != (role == CiRole::Manager))
                continue;
            if (std::exchange(first, false))
                section(title);
            accountCard(account);
        }
    }

    void accountCard(const RunnerAccount &account)
    {
        const QString place = placeLink(account.account.place);
        html(QStringLiteral("<b>%1</b>%2")
                 .arg(Tr::tr("As %1").arg(accountName(account)).toHtmlEscaped(),
                      place.isEmpty() ? QString() : QStringLiteral("<br>") + place));
        if (!account.carriesToken)
            paragraph(Tr::tr("Its pods carry no token of the account: its rights do not reach what runs in them."));
        if (account.knowledge != AccountKnowledge::Bound)
            paragraph(translated(explanation(account.knowledge)));
        if (account.knowledge == AccountKnowledge::Unbound && !account.isInWorkspace)
            muted(Tr::tr("The account itself is not among these files either."));
        for (const HeldPower &power : tellingPowers(account.held)) {
            const QString binding = placeLink(power.grant.bindingPlace);
            html(QStringLiteral("• %1%2").arg(powerSentence(power).toHtmlEscaped(),
                                              binding.isEmpty() ? QString() : QStringLiteral("<br>") + binding));
        }
        if (account.knowledge == AccountKnowledge::Bound && account.held.powers.empty())
            paragraph(Tr::tr("Nothing from which more rights can be won, as far as these files tell."));
        if (!account.held.unresolved.empty())
            muted(Tr::tr("Unknown: %n binding(s) to roles that are not among these files.", nullptr,
                         static_cast<int>(account.held.unresolved.size())));
    }

    void actingAsManager()
    {
        if (!m_facts.actingAsManager.hasReason())
            return;
        const QString reason = translated(m_facts.actingAsManager.reason);
        const bool isCertain = m_facts.actingAsManager.answer == Answer::Yes;
        const QString text = isCertain ? Tr::tr("A job can use the manager's account: %1").arg(reason)
                                       : Tr::tr("A job may be able to use the manager's account: %1").arg(reason);
        html(QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>")
                 .arg((isCertain ? m_theme.critical : m_theme.medium).name(), text.toHtmlEscaped()),
             Metrics::space2);
    }

    void placement()
    {
        section(Tr::tr("NODE GROUPS"));
        html(QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>")
                 .arg(verdictColour(m_facts.verdict, m_theme).name(), verdictText(m_facts.verdict).toHtmlEscaped()));
        if (!m_isolation || m_facts.verdict == RunnerVerdict::NotPlaced) {
            muted(Tr::tr("None of its pods is known, or there are no node groups."));
            return;
        }
        for (const RunnerLanding &landing : m_facts.landings) {
            const QString name = toQString(m_isolation->groups()[landing.group].name);
            QString text = landing.answer == Answer::Unknown ? Tr::tr("job pods may land on %1, the files do not tell").arg(name)
                                                             : Tr::tr("job pods can land on %1").arg(name);
            if (landing.isLeak)
                text = Tr::tr("%1: a leak").arg(text);
            html(QStringLiteral("• ") + text.toHtmlEscaped());
        }
        if (m_facts.worstWorkload)
            html(link(QStringLiteral("isolation:"), Tr::tr("Show in the picture of node groups")));
    }

    void findings()
    {
        section(Tr::tr("FINDINGS"));
        if (m_row.findings.empty())
            return muted(Tr::tr("None stands at its pods or at what causes them."));
        QStringList counts;
        for (const Severity severity : {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info}) {
            if (const auto count = m_row.bySeverity[static_cast<std::size_t>(severity)]; count > 0)
                counts.append(QStringLiteral("%1 %2").arg(count).arg(severityName(severity)));
        }
        html(link(QStringLiteral("findings:"), counts.join(QStringLiteral(" · "))));
    }

    void pods()
    {
        section(Tr::tr("PODS"));
        if (m_runner.pods.empty())
            return muted(Tr::tr("The files do not tell which pods it makes."));
        for (std::size_t i = 0; i < m_runner.pods.size(); ++i)
            pod(i);
        const CiPod &first = m_runner.pods.front();
        muted(Tr::tr("What a pod is can be declared in .bulkhead.yaml, which goes before all that is recognised:"));
        html(QStringLiteral("<span style=\"font-family:'%1'\">workloads:<br>- match: {namespace: %2, kind: %3, name: %4}<br>"
                            "&nbsp;&nbsp;class: ci-job</span>")
                 .arg(m_fixed.toHtmlEscaped(), escaped(first.resource->namespaceName()), escaped(first.resource->kind()),
                      escaped(first.resource->name())));
    }

    void pod(std::size_t index)
    {
        const CiPod &pod = m_runner.pods[index];
        const QString title =
            QStringLiteral("<b>%1</b> · %2").arg(escaped(pod.resource->name()), roleName(pod.role).toHtmlEscaped());
        const QString where = pod.made ? link(QStringLiteral("pod:%1").arg(index), Tr::tr("Show the pod it will create"))
                                       : Tr::tr("written at").toHtmlEscaped() + u' ' + placeLink(Location::keyOf(pod.spec));
        html(title + QStringLiteral("<br>") + where);
        const std::optional<std::size_t> workload = m_facts.workloads[index];
        if (!m_isolation || !workload)
            return;
        const Classification &classification = m_isolation->workloads()[*workload].classification;
        if (classification.confidence == ClassConfidence::Declared)
            muted(Tr::tr("Declared in .bulkhead.yaml as %1").arg(toQString(toString(classification.workloadClass))));
    }

    const RunnerRow &m_row;
    const RunnerFacts &m_facts;
    const CiRunner &m_runner;
    const Isolation *m_isolation;
    const Theme &m_theme;
    int m_size; ///< of the text in pixels
    QString m_fixed;
    RunnerPage m_page;
};

} // namespace

RunnerPage runnerPage(const RunnerRow &row, const Isolation *isolation, const Theme &theme, const QFont &font)
{
    return Writer(row, isolation, theme, font).write();
}

} // namespace bulkhead
