#pragma once

#include "ui/access/access_sheet.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace bulkhead {

class AccessModel;
class AccessTableView;
class ReasonDelegate;

/// What is known of one object: its tables, one at a time, and beside them why the chosen row says so. UI thread.
class AccessView : public QWidget {
    Q_OBJECT
public:
    explicit AccessView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The table that was shown stays if the object has it. A sheet about nothing shows what to do.
    void setSheet(const AccessSheetPtr &sheet);
    [[nodiscard]] const AccessSheet &sheet() const { return *m_sheet; }
    /// Until the next sheet comes.
    void showWorking();
    void showPage(AccessPage page);
    [[nodiscard]] AccessPage page() const;
    void focusFilter();
    void setFilterText(const QString &text);

    [[nodiscard]] AccessTableView &table() const { return *m_table; }
    [[nodiscard]] QListWidget &reasons() const { return *m_reasons; }
    [[nodiscard]] QTabBar &tabs() const { return *m_tabs; }
    /// What stands below the table; empty if nothing does.
    [[nodiscard]] QString note() const;
    /// What stands in place of the table; empty while there is one.
    [[nodiscard]] QString emptyText() const;

Q_SIGNALS:
    void placeActivated(const bulkhead::Location &place);
    /// Of the object's pods.
    void podChosen(std::size_t pod);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeEmptyPage();
    [[nodiscard]] QWidget *makeWhy();
    void connectParts();
    void showTable();
    void showHead();
    void showReasons();
    void showEmpty(const QString &title, const QString &text);
    void follow(const QModelIndex &index);
    void followReason(const QListWidgetItem *item);
    [[nodiscard]] const AccessRow *currentRow() const;

    AccessSheetPtr m_sheet;
    QLabel *m_summary;
    QComboBox *m_pods;
    QLineEdit *m_filter;
    QTabBar *m_tabs;
    AccessModel *m_model;
    QSortFilterProxyModel *m_shown;
    AccessTableView *m_table;
    QListWidget *m_reasons;
    ReasonDelegate *m_reasonLook;
    QLabel *m_note;
    QLabel *m_emptyTitle = nullptr; ///< this and the next are made by makeEmptyPage()
    QLabel *m_emptyText = nullptr;
    QStackedWidget *m_pages;
    QWidget *m_empty;
    QWidget *m_why;
};

} // namespace bulkhead
