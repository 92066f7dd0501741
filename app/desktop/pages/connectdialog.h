#pragma once

#include "desktop/session/session.h"
#include "desktop/widgets/plaindialog.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace driftgate
{

/// Offers the contexts of the kubeconfig for the clusters that the workspace does not connect, and
/// writes or shows the workspace file that does.
class ConnectDialog : public PlainDialog
{
    Q_OBJECT

public:
    ConnectDialog(Session &session, QWidget *parent);

private:
    void showOffers(const std::vector<ContextOffer> &offers);
    void chooseOnly(int row); ///< a cluster has one context
    void showFile();
    void write();
    [[nodiscard]] WorkspaceConfig chosen() const;
    /// Where a workspace file can be made; empty: there is one already, or no folder for it.
    [[nodiscard]] QString newFile() const;

    Session &m_session;
    std::shared_ptr<const WorkspaceSnapshot> m_workspace;
    std::vector<ClusterOffer> m_offers;
    QLabel *m_words;
    QListWidget *m_clusters;
    QLabel *m_fileWords;
    QPlainTextEdit *m_file;
    QPushButton *m_write;
};

} // namespace driftgate
