#pragma once

#include "ui/ci/ci_view.h"
#include "ui/workspace/analysis_controller.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <set>

namespace KSyntaxHighlighting {
class Repository;
}

namespace bulkhead {

class ManifestHighlighter;

/// Connects the view of CI runners with the rest of the window: shows what was checked last, follows the editor, and colours the
/// pod as editors do. UI thread.
class CiController : public QObject {
    Q_OBJECT
public:
    /// The repository is asked for with the first pod that is shown.
    using RepositorySource = std::function<KSyntaxHighlighting::Repository &()>;
    CiController(CiView &view, AnalysisController &analysis, RepositorySource repository, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Shows what was checked last, and chooses the runner that the caret of the editor stands in, if it stands in one.
    void follow(const std::string &path, ByteOffset caret);
    /// Where the runner stands that the person chose since the view last followed the editor; nothing if none was.
    [[nodiscard]] std::optional<Place> takeChosen();
    /// Before the repository goes.
    void dropColours();

Q_SIGNALS:
    void placeActivated(const bulkhead::Place &place);
    void workloadActivated(const bulkhead::IsolationPtr &isolation, std::size_t workload);
    void findingsActivated(const QString &runner, const std::set<std::string, std::less<>> &fingerprints);

private:
    void refresh();
    void colour();

    CiView &m_view;
    AnalysisController &m_analysis;
    RepositorySource m_repository;
    const Theme *m_theme;
    QPointer<ManifestHighlighter> m_highlighter;
    bool m_isChosen = false;
};

} // namespace bulkhead
