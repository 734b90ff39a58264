#pragma once

#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace bulkhead {

/// One finding in full: what it is, why it matters, where else to look, and what can be done. Lives on the UI thread.
class FindingDetailView : public QScrollArea {
    Q_OBJECT
public:
    explicit FindingDetailView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Null shows what to do to see something here.
    void setFinding(const FindingPtr &finding);
    [[nodiscard]] const FindingPtr &finding() const { return m_finding; }
    /// The rule.md of the finding's rule; "Why it matters" is shown from it.
    void setRuleHelp(const QString &markdown);
    /// What was found out about a fix: "closes 2, opens 0". For the finding shown now.
    void setFixOutcome(std::size_t fix, const QString &text);

Q_SIGNALS:
    void fixChosen(const bulkhead::FindingPtr &finding, std::size_t fix);
    void placeActivated(const bulkhead::Place &place);
    void explainRequested(const QString &ruleId);

private:
    [[nodiscard]] static QStringList shownTexts(const Finding &finding);
    void rebuild();
    void addHead(QVBoxLayout &layout);
    void addPlace(QVBoxLayout &layout);
    void addReason(QVBoxLayout &layout);
    void addRelated(QVBoxLayout &layout);
    void addFixes(QVBoxLayout &layout);
    void addFix(QVBoxLayout &layout, std::size_t fix);
    void addHelpButton(QVBoxLayout &layout);
    QLabel *addLabel(QVBoxLayout &layout, const QString &text, const QString &role = {});
    /// A place of the finding shown when the link is followed, which may have been checked again since.
    using PlaceOf = std::function<const Place &(const Finding &)>;
    QLabel *addLink(QVBoxLayout &layout, const QString &before, const PlaceOf &placeOf);
    [[nodiscard]] QString fixNote(std::size_t fix) const;

    const Theme *m_theme;
    FindingPtr m_finding;
    QString m_ruleHelp;
    std::vector<QString> m_outcomes; ///< one a fix
    std::vector<QLabel *> m_fixNotes;
};

} // namespace bulkhead
