#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace bulkhead {

/// Lies over a window while files or folders are dragged over it, says what dropping them does, and takes them. UI thread.
class DropOverlay : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget *window);
    void setTheme(const Theme &theme) { m_theme = &theme; }

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    const Theme *m_theme = nullptr;
    QStringList m_paths;
};

} // namespace bulkhead
