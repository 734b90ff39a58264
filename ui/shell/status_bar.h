#pragma once

#include "core/analysis/analyzer.h"
#include "core/workspace/workspace_loader.h"
#include "ui/theme/icon_button.h"

#include <QStatusBar>

#include <map>

class QLabel;
class QProgressBar;

namespace bulkhead {

/// The line at the foot of the window: numbers that are links, progress with cancel, where the caret is. UI thread.
class StatusBar : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setResult(const AnalysisResult &result);
    void setNotUnderstood(std::size_t count);
    /// Nothing is open: there is nothing to count.
    void clearWorkspace();
    void setKubeVersion(KubeVersion version);
    void setProgress(const LoadProgress &progress);
    void endProgress();
    /// Shown while no progress is.
    void setActivityText(const QString &text);
    /// `line` and `column` count from 1.
    void setCaret(int line, int column);
    void setTextFormat(const SourceText &source);
    void clearEditor();

Q_SIGNALS:
    void severityClicked(bulkhead::Severity severity);
    void notUnderstoodClicked();
    void verdictClicked();
    void kubeVersionClicked();
    void caretClicked();
    void cancelRequested();

private:
    QToolButton *addLink(const QString &tooltip);

    std::map<Severity, QToolButton *> m_counts;
    QToolButton *m_notUnderstood;
    QToolButton *m_verdict;
    QLabel *m_activity;
    QProgressBar *m_progress;
    IconButton *m_cancel;
    QToolButton *m_version;
    QLabel *m_format;
    QToolButton *m_caret;
};

} // namespace bulkhead
