// A scan over the page of its case: fits the window, larger and moved by keyboard, paged through into the next scan.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

FocusScope {
    id: view

    required property ScanViewer viewer
    readonly property bool isLying: viewer.turned % 180 !== 0
    readonly property real step: Theme.row * 2
    readonly property var keys: [
        { key: "PgUp PgDn", text: qsTr("Page") }, { key: "Ctrl PgUp PgDn", text: viewer.scans > 1 ? qsTr("Scan") : "" },
        { key: "+ − 0", text: qsTr("Size") }, { key: "↑↓←→", text: viewer.zoom > 1 ? qsTr("Move") : "" },
        { key: "R", text: qsTr("Turn") }, { key: "Esc", text: qsTr("Close") }
    ].filter(one => one.text !== "")

    function move(across, down) {
        paper.contentX = Math.max(0, Math.min(paper.contentWidth - paper.width, paper.contentX + across))
        paper.contentY = Math.max(0, Math.min(paper.contentHeight - paper.height, paper.contentY + down))
    }

    Accessible.role: Accessible.Dialog
    Accessible.name: [viewer.paper, where.text].filter(word => word !== "").join(", ")
    Keys.onEscapePressed: viewer.close()
    Keys.onReturnPressed: event => event.accepted = true
    Keys.onEnterPressed: event => event.accepted = true
    Keys.onTabPressed: event => event.accepted = true
    Keys.onBacktabPressed: event => event.accepted = true
    Keys.onPressed: event => {
        event.accepted = true
        const turn = event.modifiers & Qt.ControlModifier ? viewer.turn_scan : viewer.turn_page
        if (event.key === Qt.Key_PageDown)
            turn(1)
        else if (event.key === Qt.Key_PageUp)
            turn(-1)
        else if (event.key === Qt.Key_Home)
            viewer.go_to_page(0)
        else if (event.key === Qt.Key_End)
            viewer.go_to_page(viewer.pages - 1)
        else if (event.modifiers & Qt.ControlModifier || event.modifiers & Qt.AltModifier)
            event.accepted = false
        else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            viewer.zoom_by(1)
        else if (event.key === Qt.Key_Minus)
            viewer.zoom_by(-1)
        else if (event.key === Qt.Key_0)
            viewer.zoom_by(0)
        else if (event.key === Qt.Key_R)
            viewer.turn()
        else if (event.key === Qt.Key_Left)
            move(-step, 0)
        else if (event.key === Qt.Key_Right)
            move(step, 0)
        else if (event.key === Qt.Key_Up)
            move(0, -step)
        else if (event.key === Qt.Key_Down)
            move(0, step)
        else
            event.accepted = false
    }

    Rectangle { anchors.fill: parent; color: Theme.sunken }
    // What lies beneath is not for the mouse.
    MouseArea { anchors.fill: parent; hoverEnabled: true; onWheel: wheel => view.move(0, -wheel.angleDelta.y) }

    Rectangle {
        id: head
        width: parent.width
        height: Math.max(title.implicitHeight + 16, away.height + 8)
        color: Theme.surface
        Label {
            id: title
            objectName: "scan.paper"
            anchors { left: parent.left; leftMargin: Theme.margin; verticalCenter: parent.verticalCenter }
            width: Math.min(Math.ceil(implicitWidth), parent.width * 0.36)
            text: view.viewer.paper || qsTr("Another paper")
            isStrong: true
            maximumLineCount: 1
        }
        Label {
            objectName: "scan.name"
            anchors { left: title.right; leftMargin: 16; right: where.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            text: [view.viewer.about, view.viewer.name].filter(word => word !== "").join("  ·  ")
            color: Theme.inkSoft
            maximumLineCount: 1
        }
        Label {
            id: where
            objectName: "scan.where"
            anchors { right: away.left; rightMargin: 16; verticalCenter: parent.verticalCenter }
            width: Math.ceil(implicitWidth)
            wrapMode: Text.NoWrap
            text: [
                view.viewer.pages > 1 ? qsTr("page %1 of %2").arg(view.viewer.page + 1).arg(view.viewer.pages) : "",
                view.viewer.scans > 1 ? qsTr("scan %1 of %2").arg(view.viewer.scan + 1).arg(view.viewer.scans) : "",
                view.viewer.zoom > 1 ? Math.round(view.viewer.zoom * 100) + " %" : ""
            ].filter(word => word !== "").join("  ·  ")
        }
        IconButton {
            id: away
            objectName: "scan.close"
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            focusPolicy: Qt.NoFocus
            text: qsTr("Close")
            iconName: "close"
            onClicked: view.viewer.close()
        }
        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.hairline; color: Theme.line }
    }
    Flickable {
        id: paper
        objectName: "scan.window"
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom; margins: 12 }
        contentWidth: Math.max(width, sheet.width)
        contentHeight: Math.max(height, sheet.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        visible: view.viewer.picture !== ""
        // What is in the middle stays there when the page grows.
        property size before: Qt.size(0, 0)
        function keepMiddle() {
            const grown = Qt.size(contentWidth, contentHeight)
            const across = before.width > 0 ? (contentX + width / 2) / before.width : 0.5
            const down = before.height > 0 ? (contentY + height / 2) / before.height : 0.5
            contentX = Math.max(0, Math.min(contentWidth - width, across * contentWidth - width / 2))
            contentY = Math.max(0, Math.min(contentHeight - height, down * contentHeight - height / 2))
            before = grown
        }
        onContentWidthChanged: keepMiddle()
        onContentHeightChanged: keepMiddle()

        Item {
            id: sheet
            readonly property real ofWidth: view.isLying ? view.viewer.height : view.viewer.width
            readonly property real ofHeight: view.isLying ? view.viewer.width : view.viewer.height
            readonly property real fit: ofWidth > 0 ? Math.min(paper.width / ofWidth, paper.height / ofHeight) : 1
            width: ofWidth * fit * view.viewer.zoom
            height: ofHeight * fit * view.viewer.zoom
            x: Math.max(0, (paper.width - width) / 2)
            y: Math.max(0, (paper.height - height) / 2)
            Image {
                id: picture
                objectName: "scan.picture"
                anchors.centerIn: parent
                width: view.isLying ? sheet.height : sheet.width
                height: view.isLying ? sheet.width : sheet.height
                rotation: view.viewer.turned
                source: view.viewer.picture
                // Drawn for just the pixels it has on the screen, and never more than there are.
                readonly property real share: Math.min(1, sheet.fit * view.viewer.zoom * Screen.devicePixelRatio)
                sourceSize: Qt.size(Math.ceil(view.viewer.width * share), Math.ceil(view.viewer.height * share))
                // What is closed is gone, from the memory of the scene as well.
                cache: false
                smooth: true
                Accessible.role: Accessible.Graphic
                Accessible.name: view.viewer.paper
            }
        }
        ScrollMark { view: paper }
    }
    Busy {
        anchors.centerIn: paper
        visible: view.viewer.picture === "" && view.viewer.trouble === ""
        text: qsTr("One moment…")
    }
    EmptyState {
        objectName: "scan.trouble"
        anchors.centerIn: paper
        visible: view.viewer.trouble !== ""
        isTrouble: true
        iconName: "warning"
        title: view.viewer.trouble
        help: view.viewer.help
    }
}
