// The system's own dialog for files, loaded when somebody asks for it: scans that lie somewhere on this machine.
import QtQuick
import QtQuick.Dialogs

FileDialog {
    // Called with what was chosen, and when the dialog is gone.
    required property var took
    required property var ended

    fileMode: FileDialog.OpenFiles
    title: qsTr("Files for this paper")
    acceptLabel: qsTr("Attach")
    rejectLabel: qsTr("Cancel")
    nameFilters: [qsTr("Scans (%1)").arg("*.pdf *.jpg *.jpeg *.png *.tif *.tiff"), qsTr("All files (%1)").arg("*")]
    onAccepted: took.call(this, selectedFiles)
    onVisibleChanged: if (!visible) ended.call(this)
    Component.onCompleted: open()
}
